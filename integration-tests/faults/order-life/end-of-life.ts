import type { LedgerScene } from "../../fixtures/ledger/ledger-scene"
import type { OrderProgram, Plan } from "./plans"
import { orderOfLife } from "./play-life"
import type { Reckoned } from "./reckoning"
import { RECKONED, SPENT_ON_ORDER, STARTED_WITH } from "./reckoning"

/** Hundredths, so that figures can be compared to the last one. */
const hundredths = (amount: number): number => Math.round(amount * 100)

/** What the books say of one life in the end, in hundredths. */
interface End {
  readonly pending: number
  readonly held: number
  /** Available less owed: together they are what the member has, whichever lot paid for what. */
  readonly worth: number
  readonly debt: number
  readonly lot_1: number
  readonly lot_2: number
  readonly earned: number
  readonly paid_with_bonuses: number
  readonly counted_spend: number
  /** Taken back on paper only, since it was spent, and forgiven. */
  readonly forgiven: number
}

/** @returns what is wrong with the end of a life, `null` when nothing is */
export async function faultInEnd(
  scene: LedgerScene,
  program: OrderProgram,
  plan: Plan,
  name: string,
  elsewhere: number,
): Promise<object | null> {
  const reckoned = RECKONED[plan.life][program.settlement]
  const end = await endOf(scene, name)
  const must_be = { ...endReckoned(program, plan, reckoned, end.forgiven, elsewhere) }
  const is_right =
    Object.entries(must_be).every(([key, value]) => end[key as keyof End] === value) &&
    isBorne(program, plan, end, elsewhere)
  return is_right ? null : { ...program, ...plan, elsewhere, is: end, must_be }
}

/** Lots can only be told apart where nobody else has taken from them. */
function endReckoned(
  { earn_at }: OrderProgram,
  { life }: Plan,
  { earned, given_back, old_lots, counted_spend }: Reckoned,
  forgiven: number,
  elsewhere: number,
): Partial<End> {
  const waits = earn_at === "delivered" && life === "is edited and on its way"
  const started_with = STARTED_WITH[1] + STARTED_WITH[2]
  const worth = started_with - SPENT_ON_ORDER + given_back + (waits ? 0 : earned) - elsewhere
  return {
    pending: waits ? hundredths(earned) : 0,
    held: 0,
    worth: hundredths(worth) + forgiven,
    earned: hundredths(earned),
    paid_with_bonuses: hundredths(SPENT_ON_ORDER - given_back),
    counted_spend: hundredths(counted_spend),
    ...(elsewhere > 0
      ? {}
      : { debt: 0, lot_1: hundredths(old_lots[1]), lot_2: hundredths(old_lots[2]) }),
  }
}

/** Only what was spent elsewhere can be missing, and it is borne as the program says (A22). */
function isBorne(program: OrderProgram, plan: Plan, end: End, elsewhere: number): boolean {
  const may_owe =
    program.shortfall === "debt" || plan.capture === "late, some of it spent elsewhere"
  const may_forgive = program.shortfall === "forgive"
  return (
    end.debt <= (may_owe ? hundredths(elsewhere) : 0) &&
    end.forgiven <= (may_forgive ? hundredths(elsewhere) : 0)
  )
}

async function endOf(scene: LedgerScene, name: string): Promise<End> {
  const [row] = await scene.sql<Record<keyof End, string>>(`
    select a.pending, a.held, a.available - a.debt as worth, a.debt,
      (select l.available from bonus_lot l where l.account_id = a.id and l.lot_seq = 1) as lot_1,
      (select l.available from bonus_lot l where l.account_id = a.id and l.lot_seq = 2) as lot_2,
      o.earned - o.revoked as earned, o.spent - o.refunded as paid_with_bonuses, o.counted_spend,
      (select coalesce(sum(e.shortfall), 0) from bonus_entry e where e.account_id = a.id) as forgiven
    from bonus_account a join bonus_order o on o.account_id = a.id
    where o.order_id = '${orderOfLife(name)}'`)
  return Object.fromEntries(
    Object.entries(row ?? {}).map(([key, value]) => [key, Number(value)]),
  ) as unknown as End
}
