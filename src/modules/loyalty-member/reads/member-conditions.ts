import type { AttributeFilter } from "../../../domain/attributes/attribute-filter"
import type { CalendarDay } from "../../../domain/calendar/calendar-day"
import type { CardStatus } from "../../../domain/cards/card-state"
import type { Instant } from "../../../domain/ledger/account"
import type { Bonuses } from "../../../domain/money/bonuses"
import { walksTo } from "./card-page"
import { membersByAttributes } from "./members-by-attributes"

export interface MemberFilter {
  readonly member_ids?: readonly string[]
  readonly customer_ids?: readonly string[]
  /** Ids of memberships or of customers: to be one of either is enough. */
  readonly sought?: readonly string[]
  readonly program_id?: string
  readonly tier?: string
  readonly status?: string
  /** Who joined from the first moment on, and before the second. */
  readonly joined_from?: Instant
  readonly joined_before?: Instant
  /** What is available, as last booked; both ends are in it. */
  readonly balance_min?: Bonuses
  readonly balance_max?: Bonuses
  /** Who has or had the card of this number. */
  readonly card_number?: string
  /** Who has a card of this status, or none that leads to him. */
  readonly card_status?: CardStatus | "none"
  /** Whose fields are to be asked for on this day, or were before. */
  readonly survey_due_on?: CalendarDay
  readonly attributes?: readonly AttributeFilter[]
}

/** `loyalty_member m` with what the conditions ask of it, to be completed; `$1` and so on are `values`. */
export interface MemberConditions {
  readonly from: string
  readonly where: string
  readonly values: readonly unknown[]
}

type Ask = (filter: MemberFilter) => unknown

/** What the value stands for is written as `?`. */
const CONDITIONS: readonly (readonly [Ask, string])[] = [
  [({ member_ids }) => member_ids, "m.id = any(?::text[])"],
  [({ customer_ids }) => customer_ids, "m.customer_id = any(?::text[])"],
  [({ sought }) => sought, "(m.id = any(?::text[]) or m.customer_id = any(?::text[]))"],
  [({ program_id }) => program_id, "m.program_id = ?"],
  [({ tier }) => tier, "m.tier = ?"],
  [({ status }) => status, "m.status = ?"],
  [({ joined_from }) => asTime(joined_from), "m.joined_at >= ?::timestamptz"],
  [({ joined_before }) => asTime(joined_before), "m.joined_at < ?::timestamptz"],
  [({ balance_min }) => balance_min, "a.available >= ?::bigint"],
  [({ balance_max }) => balance_max, "a.available <= ?::bigint"],
  [
    ({ card_number }) => card_number,
    "m.id in (select c.member_id from loyalty_card c where c.number = ?)",
  ],
  [({ survey_due_on }) => survey_due_on, "m.next_survey_on <= ?::date"],
]

/** Only what is asked for is said: a condition that might not apply would keep PostgreSQL from its indexes. */
export function memberConditions(
  filter: MemberFilter,
  { with_balance = false } = {},
): MemberConditions {
  const said: string[] = []
  const values: unknown[] = []
  for (const [ask, condition] of CONDITIONS) {
    const value = ask(filter)
    if (value === undefined) continue
    values.push(value)
    said.push(condition.replaceAll("?", `$${values.length}`))
  }
  if (filter.card_status !== undefined) said.push(cardCondition(filter.card_status))
  const by_attributes = membersByAttributes(filter.attributes ?? [], values.length)
  const asks_balance = filter.balance_min !== undefined || filter.balance_max !== undefined
  const of_account = with_balance || asks_balance
  return {
    from: `loyalty_member m${of_account ? " join bonus_account a on a.member_id = m.id" : ""}`,
    where: `${["true", ...said].join(" and ")}${by_attributes.sql}`,
    values: [...values, ...by_attributes.values],
  }
}

function asTime(moment: Instant | undefined): string | undefined {
  return moment === undefined ? undefined : new Date(moment).toISOString()
}

/** A card is of its status as of now, whether a job has run or not. */
function cardCondition(card_status: CardStatus | "none"): string {
  const of_status = walksTo(card_status === "none" ? "issued" : card_status).join(") or (")
  const has_one = `exists (select from loyalty_card c where c.member_id = m.id and ((${of_status})))`
  return card_status === "none" ? `not ${has_one}` : has_one
}
