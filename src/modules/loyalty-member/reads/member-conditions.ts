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

/**
 * Members `m` and, where their listing is asked, `l`. Each member is in one of the sources; `$1` and so on are `values`,
 * the same in all.
 */
export interface MemberConditions {
  readonly sources: readonly [MemberSource, ...MemberSource[]]
  readonly values: readonly unknown[]
}

interface MemberSource {
  readonly from: string
  readonly where: string
}

type Ask = (filter: MemberFilter) => unknown

const OF_PROGRAM = "m.program_id = ?"

/** What the value stands for is written as `?`. */
const CONDITIONS: readonly (readonly [Ask, string])[] = [
  [({ member_ids }) => member_ids, "m.id = any(?::text[])"],
  [({ customer_ids }) => customer_ids, "m.customer_id = any(?::text[])"],
  [({ sought }) => sought, "(m.id = any(?::text[]) or m.customer_id = any(?::text[]))"],
  [({ program_id }) => program_id, OF_PROGRAM],
  [({ tier }) => tier, "m.tier = ?"],
  [({ status }) => status, "m.status = ?"],
  [({ joined_from }) => asTime(joined_from), "m.joined_at >= ?::timestamptz"],
  [({ joined_before }) => asTime(joined_before), "m.joined_at < ?::timestamptz"],
  [({ balance_min }) => balance_min, "l.available >= ?::bigint"],
  [({ balance_max }) => balance_max, "l.available <= ?::bigint"],
  [
    ({ card_number }) => card_number,
    "m.id in (select c.member_id from loyalty_card c where c.number = ?)",
  ],
  [({ survey_due_on }) => survey_due_on, "m.next_survey_on <= ?::date"],
]

const MEMBERS: MemberSource = { from: "loyalty_member m", where: "true" }

/** What a listing has of its member. */
const LISTED_OF_MEMBER = "(select l.member_id as id, l.program_id, l.joined_at) m"
const ASKS_MORE = /\bm\.(?!id\b|program_id\b|joined_at\b)/

/** Who is up to date in the listing, which has indexes; and whoever is not, by his own rows. */
function listedSources(with_members: boolean): [MemberSource, MemberSource] {
  const of_member = with_members
    ? "join loyalty_member m on m.id = l.member_id"
    : `cross join lateral ${LISTED_OF_MEMBER}`
  return [
    {
      from: `loyalty_member_listing l ${of_member}`,
      where:
        "not exists (select from loyalty_member_listing_stale s where s.member_id = l.member_id)",
    },
    {
      // Fenced: what a view says of one member is looked up by his id, and not reckoned for all.
      from: `(select distinct member_id from loyalty_member_listing_stale) s cross join lateral
        (select * from loyalty_member_listing_now n where n.member_id = s.member_id offset 0) l ${of_member}`,
      where: "true",
    },
  ]
}

/** Only what is asked for is said: a condition that might not apply would keep PostgreSQL from its indexes. */
export function memberConditions(
  filter: MemberFilter,
  {
    with_listing = asksListing(filter),
    with_members = false,
  }: { readonly with_listing?: boolean; readonly with_members?: boolean } = {},
): MemberConditions {
  const said: string[] = []
  const values: unknown[] = []
  for (const [ask, condition] of CONDITIONS) {
    const value = ask(filter)
    if (value === undefined) continue
    values.push(value)
    said.push(condition.replaceAll("?", `$${values.length}`))
    if (with_listing && condition === OF_PROGRAM) said.push(`l.program_id = $${values.length}`)
  }
  if (filter.card_status !== undefined) said.push(cardCondition(filter.card_status))
  const by_attributes = membersByAttributes(filter.attributes ?? [], values.length)
  const asked = ({ from, where }: MemberSource): MemberSource => ({
    from,
    where: `${[where, ...said].join(" and ")}${by_attributes.sql}`,
  })
  const [listed, changed] = listedSources(with_members || ASKS_MORE.test(said.join()))
  return {
    sources: with_listing ? [asked(listed), asked(changed)] : [asked(MEMBERS)],
    values: [...values, ...by_attributes.values],
  }
}

function asksListing({ balance_min, balance_max, card_status }: MemberFilter): boolean {
  return balance_min !== undefined || balance_max !== undefined || isListed(card_status)
}

/** Whether somebody has a card is listed with the moment until which he has one. */
function isListed(card_status: MemberFilter["card_status"]): card_status is "issued" | "none" {
  return card_status === "issued" || card_status === "none"
}

function asTime(moment: Instant | undefined): string | undefined {
  return moment === undefined ? undefined : new Date(moment).toISOString()
}

/** A card is of its status as of now, whether a job has run or not. */
function cardCondition(card_status: CardStatus | "none"): string {
  if (isListed(card_status)) return `l.card_until ${card_status === "issued" ? ">" : "<="} now()`
  const of_status = walksTo(card_status).join(") or (")
  return `exists (select from loyalty_card c where c.member_id = m.id and ((${of_status})))`
}
