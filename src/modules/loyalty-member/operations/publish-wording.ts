import type { Channel } from "../../../domain/consents/consent"
import type { Texts } from "../../../domain/texts/texts"
import type { ConnectionPool } from "../ledger/database"
import { inTransaction } from "../ledger/database"

export interface PublishWordingInput {
  readonly channel: Channel
  readonly texts: Texts
  readonly created_by: string | null
}

/**
 * The next version of a channel's wording. Consents to earlier ones stay what they are: a yes to those words.
 * @returns its number
 */
export async function publishWording(
  { channel, texts, created_by }: PublishWordingInput,
  pool: ConnectionPool,
): Promise<number> {
  return inTransaction(pool, async (client) => {
    const { rows } = await client.query<{ version: number }>({
      name: "loyalty_consent_wording_publish",
      text: `insert into loyalty_member_consent_wording (channel, version, language, wording, created_by, created_at)
        select $1, last.version + 1, t.language, t.wording, $3, last.now
        from (select coalesce(max(version), 0) as version, clock_timestamp() as now
          from loyalty_member_consent_wording where channel = $1) last
        cross join jsonb_each_text($2::jsonb) as t(language, wording)
        returning version`,
      values: [channel, JSON.stringify(texts), created_by],
    })
    return (rows[0] as { version: number }).version
  })
}
