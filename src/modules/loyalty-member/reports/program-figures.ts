import type { Instant } from "../../../domain/ledger/account"
import type { Bonuses } from "../../../domain/money/bonuses"
import type { Span } from "../../../domain/overview/month-to-date"
import { GONE_AT, lastPurchaseOf } from "../ledger/sql-inactivity"
import type { SqlClient } from "../ledger/sql-client"

/** Two figures of one kind: of this month so far, and of as many days of the last one. */
export interface MonthBesideMonth<Figure extends number> {
  readonly this_month: Figure
  readonly last_month: Figure
}

/** How a program stands; bonuses in hundredths. */
export interface ProgramFigures {
  readonly members: MonthBesideMonth<number> & { readonly active: number }
  readonly cards_issued: number
  /** As last booked: what a sweep of the last minutes would still let ripen or expire is not settled. */
  readonly outstanding: {
    readonly pending: Bonuses
    readonly available: Bonuses
    readonly held: Bonuses
    readonly debt: Bonuses
  }
  /** Accruals less revocations, also below zero; welcome and birthday bonuses with them. */
  readonly earned: MonthBesideMonth<number>
  /** Captures less refunds, also below zero. */
  readonly spent: MonthBesideMonth<number>
  /** Available bonuses that are gone before `expiring_before` unless they are spent, or a purchase keeps them. */
  readonly expiring: Bonuses
  /** Orders on record that were placed by members. */
  readonly orders: MonthBesideMonth<number>
}

export interface ProgramFiguresAsked {
  readonly program_id: string
  readonly this_month: Span
  readonly last_month: Span
  readonly expiring_before: Instant
}

const THIS_MONTH = (moment: string) =>
  `${moment} >= $2::timestamptz and ${moment} < $3::timestamptz`
const LAST_MONTH = (moment: string) =>
  `${moment} >= $4::timestamptz and ${moment} < $5::timestamptz`

const net = (gives: string, takes: string, span: string) => `coalesce(sum(case e.kind
  when '${gives}' then e.amount when '${takes}' then -e.amount end) filter (where ${span}), 0)`

/** Not a prepared statement: it is asked once in a while, and a plan for the days at hand is worth its making. */
const FIGURES_SQL = `with booked as (
    select ${net("accrual", "revocation", THIS_MONTH("e.occurred_at"))} as earned_this_month,
      ${net("accrual", "revocation", LAST_MONTH("e.occurred_at"))} as earned_last_month,
      ${net("capture", "refund", THIS_MONTH("e.occurred_at"))} as spent_this_month,
      ${net("capture", "refund", LAST_MONTH("e.occurred_at"))} as spent_last_month
    from bonus_entry e join bonus_account a on a.id = e.account_id and a.program_id = $1
    where e.kind in ('accrual', 'revocation', 'capture', 'refund')
      and (${THIS_MONTH("e.occurred_at")} or ${LAST_MONTH("e.occurred_at")})
  ), lots as (
    select account_id, lot_seq from bonus_lot where state = 'open' and expires_at < 'infinity'
      and expires_at > $3::timestamptz and expires_at <= $6::timestamptz
    union
    select account_id, lot_seq from bonus_lot where state = 'open' and idle_check_at < 'infinity'
      and idle_check_at <= $6::timestamptz
  ), going as (
    select coalesce(sum(l.available), 0) as expiring from lots join bonus_lot l using (account_id, lot_seq)
    join bonus_account a on a.id = l.account_id and a.program_id = $1
    ${lastPurchaseOf("l.account_id")}
    where l.available > 0 and ${GONE_AT} > $3::timestamptz and ${GONE_AT} <= $6::timestamptz
  ), balances as (
    select coalesce(sum(pending), 0) as pending, coalesce(sum(available), 0) as available,
      coalesce(sum(held), 0) as held, coalesce(sum(debt), 0) as debt
    from bonus_account where program_id = $1
  ), joined as (
    select count(*) filter (where ${THIS_MONTH("joined_at")}) as joined_this_month,
      count(*) filter (where ${LAST_MONTH("joined_at")}) as joined_last_month
    from loyalty_member where program_id = $1 and status not in ('invited', 'merged')
      and (${THIS_MONTH("joined_at")} or ${LAST_MONTH("joined_at")})
  ), placed as (
    select count(*) filter (where ${THIS_MONTH("placed_at")}) as orders_this_month,
      count(*) filter (where ${LAST_MONTH("placed_at")}) as orders_last_month
    from bonus_order where program_id = $1 and (${THIS_MONTH("placed_at")} or ${LAST_MONTH("placed_at")})
  )
  select booked.*, going.*, balances.*, joined.*, placed.*,
    (select count(*) from loyalty_member where program_id = $1 and status = 'active') as active,
    (select count(*) from loyalty_card where program_id = $1 and status = 'issued'
      and (expires_at is null or expires_at > $3::timestamptz)) as cards_issued
  from booked, going, balances, joined, placed`

/** One statement, whatever the program; reads, and locks nothing. */
export async function readProgramFigures(
  client: SqlClient,
  { program_id, this_month, last_month, expiring_before }: ProgramFiguresAsked,
): Promise<ProgramFigures> {
  const moments = [
    this_month.from,
    this_month.before,
    last_month.from,
    last_month.before,
    expiring_before,
  ]
  const { rows } = await client.query<Record<string, string>>({
    text: FIGURES_SQL,
    values: [program_id, ...moments.map((moment) => new Date(moment).toISOString())],
  })
  const figure = (name: string) => Number(rows[0]?.[name])
  const bonuses = (name: string) => figure(name) as Bonuses
  const byMonth = (what: string) => ({
    this_month: figure(`${what}_this_month`),
    last_month: figure(`${what}_last_month`),
  })
  return {
    members: { active: figure("active"), ...byMonth("joined") },
    cards_issued: figure("cards_issued"),
    outstanding: {
      pending: bonuses("pending"),
      available: bonuses("available"),
      held: bonuses("held"),
      debt: bonuses("debt"),
    },
    earned: byMonth("earned"),
    spent: byMonth("spent"),
    expiring: bonuses("expiring"),
    orders: byMonth("orders"),
  }
}
