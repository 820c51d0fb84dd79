import { LoyaltyError } from "../../../src/domain/errors"
import { points, TODAY } from "../../fixtures/domain/accounts"
import { termsWith } from "../../fixtures/domain/baskets"
import type { LedgerScene } from "../../fixtures/ledger/ledger-scene"
import { snapshotsOf } from "./lives"
import type { OrderProgram, Plan } from "./plans"
import { SPENT_ON_ORDER, STARTED_WITH } from "./reckoning"

const MINUTE = 60_000

/** What another cart of the member takes: always less than what the order leaves. */
const SPENT_ELSEWHERE = 10

/** What is taken of a hold that was given back: 75 of its 90 and the 10 beside it remain. */
const SPENT_OF_RELEASED = 15

/** One member with one order, on a ledger that many others use. */
interface Stage {
  readonly scene: LedgerScene
  readonly program: OrderProgram
  readonly plan: Plan
  readonly name: string
  readonly account_id: string
}

/** Plays a life to its end. @returns how much the member has spent in other carts */
export async function playLife(
  scenes: readonly LedgerScene[],
  program: OrderProgram,
  plan: Plan,
  name: string,
): Promise<number> {
  const first = scenes[0] as LedgerScene
  const stage = { scene: first, program, plan, name, account_id: await first.member(name) }
  await first.earn(stage.account_id, STARTED_WITH[1], { lasts_days: 30 })
  await first.earn(stage.account_id, STARTED_WITH[2])
  let elsewhere = await checkOut(stage)
  for (const [index, snapshot] of plan.sequence.entries()) {
    const scene = scenes[index % scenes.length] as LedgerScene
    await syncSnapshot({ ...stage, scene }, snapshot, TODAY + index * MINUTE)
    if (index === 0 && plan.capture === "after the first sync") await captureTooLate(stage)
    if (index + 1 === plan.spends_after) {
      const now = TODAY + index * MINUTE
      await scene.spend(stage.account_id, `cart_${name}_other`, SPENT_ELSEWHERE, now)
      elsewhere += SPENT_ELSEWHERE
    }
  }
  return elsewhere
}

async function checkOut({ scene, plan, name, account_id }: Stage): Promise<number> {
  const cart_id = cartOf(name)
  await scene.hold(account_id, cart_id, SPENT_ON_ORDER)
  switch (plan.capture) {
    case "before the first sync":
      await scene.capture(account_id, cart_id)
      return 0
    case "after the first sync":
    case "by the sync alone":
      return 0
    case "late, its hold given back":
      await scene.release(account_id, cart_id)
      return 0
    case "late, some of it spent elsewhere":
      await scene.release(account_id, cart_id)
      await scene.spend(account_id, `cart_${name}_before`, SPENT_OF_RELEASED)
      return SPENT_OF_RELEASED
  }
}

/** `redeemed` is what the order itself shows: its reductions, or the tender's credit line. */
async function syncSnapshot(
  { scene, program, plan, name, account_id }: Stage,
  snapshot: number,
  now: number,
): Promise<void> {
  const { earn_at, settlement, shortfall } = program
  const facts = snapshotsOf(plan.life, settlement, orderOfLife(name))[snapshot]
  if (!facts) throw new Error(`${plan.life}: there is no snapshot ${snapshot}`)
  const shown = facts.lines.reduce((sum, line) => sum + line.paid_with_bonuses, 0) / 100
  await scene.sync(account_id, facts, {
    cart_id: cartOf(name),
    redeemed: points(settlement === "discount" ? shown : SPENT_ON_ORDER),
    now,
    terms: termsWith({
      accrual: { earn_at, expiry: { kind: "days", days: 10 } },
      redemption: { settlement },
      returns: { shortfall },
    }),
  })
}

/** The sync has settled the hold: the checkout hears so, or that the canceled order gave it back. */
async function captureTooLate({ scene, account_id, name }: Stage): Promise<void> {
  try {
    const { replayed } = await scene.capture(account_id, cartOf(name))
    expect(replayed).toBe(true)
  } catch (error) {
    if (!LoyaltyError.is(error) || error.code !== "hold_not_open") throw error
  }
}

function cartOf(name: string): string {
  return `cart_${name}`
}

export function orderOfLife(name: string): string {
  return `order_${name}`
}
