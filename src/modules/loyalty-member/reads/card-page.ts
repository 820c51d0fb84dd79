import type { CardStatus } from "../../../domain/cards/card-state"
import { CARD_STATUSES } from "../../../domain/cards/card-state"
import type { SqlClient } from "../ledger/sql-client"
import type { CardView } from "./cards"
import { CARD_COLUMNS } from "./cards"

export interface CardFilter {
  readonly status?: CardStatus
  readonly kind_id?: string
  readonly batch_id?: string
  readonly member_id?: string
  /** How the number begins; normalized. */
  readonly prefix?: string
}

/** The whole condition of a filter, as its values are bound. */
const FILTERS = `($1::text is null or c.kind_id = $1) and ($2::text is null or c.batch_id = $2)
  and ($3::text is null or c.member_id = $3) and c.number > $4 and c.number >= $5 and c.number < $6`

/**
 * Cards in the order of their numbers, from after one on. Each status is a walk along an index that has the
 * cards in that order already, and none is longer than the page: a page costs the same in any stock.
 */
export async function readCardPage(
  client: SqlClient,
  filter: CardFilter,
  page: { readonly limit: number; readonly after: string },
): Promise<CardView[]> {
  return (await client.query<CardView>(cardPageQuery(filter, page))).rows
}

/** Not a prepared statement: with the values at hand the planner leaves out the conditions that are none. */
export function cardPageQuery(
  filter: CardFilter,
  page: { readonly limit: number; readonly after: string },
): { text: string; values: unknown[] } {
  const { prefix = "" } = filter
  const { kind_id = null, batch_id = null, member_id = null } = filter
  // The tilde comes behind every digit and capital letter.
  const values = [kind_id, batch_id, member_id, page.after, prefix, `${prefix}~`, page.limit]
  return { text: cardPageSql(filter), values }
}

function cardPageSql({ status }: CardFilter): string {
  const walks = status === undefined ? CARD_STATUSES.map(storedAs) : walksTo(status)
  const pages = walks.map(
    (condition) =>
      `(select c.* from loyalty_card c where ${condition} and ${FILTERS} order by c.number limit $7)`,
  )
  return `select ${CARD_COLUMNS} from (${pages.join(" union all ")}) c order by c.number limit $7`
}

/**
 * Conditions on a card `c`, of which one is enough to be of a status as of now. Cards that are expired and not yet
 * written so have an index of their own, and are few.
 */
export function walksTo(status: CardStatus): string[] {
  switch (status) {
    case "issued":
    case "blocked":
      return [`${storedAs(status)} and (c.expires_at is null or c.expires_at > now())`]
    case "expired":
      return [storedAs(status), `c.status in ('issued', 'blocked') and c.expires_at <= now()`]
    case "in_stock":
    case "lost":
    case "replaced":
    case "void":
      return [storedAs(status)]
  }
}

function storedAs(status: CardStatus): string {
  return `c.status = '${status}'`
}
