import type { Counted } from "../../../domain/tiers/counted"
import type { TierSpan } from "../../../domain/tiers/tier-windows"
import { spanRows } from "../ledger/span-rows"
import type { SqlClient } from "../ledger/sql-client"

export interface MeasureRequest {
  readonly account_id: string
  readonly spans: readonly TierSpan[]
}

/** What each account's orders count in the spans asked for, by account and by `spanKey`. */
export async function readTierMeasures(
  client: SqlClient,
  requests: readonly MeasureRequest[],
): Promise<ReadonlyMap<string, Readonly<Record<string, Counted>>>> {
  const wanted = requests
    .map(({ account_id, spans }) => ({ account_id, spans: spanRows(spans) }))
    .filter(({ spans }) => spans.length > 0)
  if (wanted.length === 0) return new Map()
  const { rows } = await client.query<{ account_id: string; measured: Record<string, Counted> }>({
    name: "loyalty_tier_measures",
    text: `select x.account_id, bonus_measured(x.account_id, x.spans) as measured
      from jsonb_to_recordset($1::jsonb) as x(account_id text, spans jsonb)`,
    values: [JSON.stringify(wanted)],
  })
  return new Map(rows.map(({ account_id, measured }) => [account_id, measured]))
}
