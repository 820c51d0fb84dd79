import type { HeldCard, OfferedKind } from "../../../domain/cards/card-prompts"
import type { SqlClient } from "../ledger/sql-client"
import type { MemberStandingView } from "./member-standing"

/** Kinds of all programs that are offered with a purchase, oldest first: a handful of rows. */
export async function readOfferedKinds(client: SqlClient): Promise<OfferedKind[]> {
  const { rows } = await client.query<OfferedKind>({
    name: "loyalty_card_kinds_offered",
    text: `select id, program_id, name, issue_condition, swap from loyalty_card_kind
      where issue_condition is not null or swap is not null order by created_at, id`,
    values: [],
  })
  return rows
}

/** What card conditions ask about a member. */
export interface CardHolder {
  /** Cards that lead to him today, the one issued last first. */
  readonly held: readonly HeldCard[]
  /** True once he has placed an order that was not canceled. */
  readonly has_ordered: boolean
}

export type MemberKeys = Pick<MemberStandingView, "member_id" | "account_id">

/** Of a member and his account. */
export const cardHolderSql = (member_id: string, account_id: string) => `select
    exists (select from bonus_order where account_id = ${account_id} and renews_until is not null) as has_ordered,
    coalesce((select jsonb_agg(jsonb_build_object('id', c.id, 'number', c.number, 'kind_id', c.kind_id)
        order by c.issued_at desc, c.id)
      from loyalty_card c where c.member_id = ${member_id} and c.status = 'issued'
        and (c.expires_at is null or c.expires_at > clock_timestamp())), '[]'::jsonb) as held`

export async function readCardHolder(
  client: SqlClient,
  { member_id, account_id }: MemberKeys,
): Promise<CardHolder> {
  const { rows } = await client.query<CardHolder>({
    name: "loyalty_card_holder",
    text: cardHolderSql("$1", "$2"),
    values: [member_id, account_id],
  })
  return rows[0] as CardHolder
}
