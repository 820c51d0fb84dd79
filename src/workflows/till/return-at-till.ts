import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

import { LoyaltyError } from "../../domain/errors"
import type { BroughtBack } from "../../domain/till/returnable"
import type { TillReturn } from "../../domain/till/till-return"
import { contentHash } from "../../modules/loyalty-member/ledger/idempotency"
import type { TillReturnBegun } from "../../modules/loyalty-member/operations/begin-till-return"
import { syncOrders } from "../orders/sync-order"
import { memberModule } from "../shop/modules"
import { payBack } from "./pay-back"
import { planReturn } from "./plan-return"
import { returnMadeFor, takeBackGoods } from "./take-back-goods"

export interface TillReturnAsked {
  readonly order_id: string
  readonly brought: readonly BroughtBack[]
  /** Made by the till, for this return and no other. */
  readonly idempotency_key: string
  readonly note: string | null
  readonly actor_id: string | null
}

/** A return takes a second or two; whoever taps again, or stands at another till, waits for it. */
const LOCK_WAIT_SECONDS = 30

/**
 * Takes goods of an order back over the counter: into Medusa's order, the books and the payment, each once. What it
 * brings is decided first and set down, so that whoever comes with the key again, or with the next return of the order,
 * ends what a process that died has begun. See docs/adr/0040-a-return-at-the-till-is-decided-and-then-done.md.
 * @throws LoyaltyError `idempotency_conflict`, `order_not_found`, `order_not_returnable`, `return_invalid`,
 *   `return_above_sold`, `busy_try_again`; what Medusa's workflows throw
 */
export function returnAtTill(
  container: MedusaContainer,
  asked: TillReturnAsked,
): Promise<TillReturn> {
  return container
    .resolve(Modules.LOCKING)
    .execute([`loyalty-till-return:${asked.order_id}`], () => returnOnce(container, asked), {
      timeout: LOCK_WAIT_SECONDS,
    })
}

async function returnOnce(container: MedusaContainer, asked: TillReturnAsked): Promise<TillReturn> {
  const { idempotency_key, order_id, actor_id } = asked
  const content_hash = contentHash({ order_id, lines: JSON.stringify(asked.brought) })
  const { till } = memberModule(container)
  const begun = await till.beginReturn({ idempotency_key, order_id, content_hash, actor_id })
  if (begun.idempotency_key !== idempotency_key) {
    await endReturn(container, order_id, begun)
    return returnOnce(container, asked)
  }
  if (begun.is_done && begun.plan) return begun.plan
  try {
    const plan = begun.plan ?? (await decide(container, asked))
    await carryOut(container, asked, plan)
    return plan
  } catch (error) {
    if (!(await returnMadeFor(container, asked))) await till.forgetReturn(idempotency_key)
    throw error
  }
}

async function decide(
  container: MedusaContainer,
  { order_id, brought, idempotency_key }: TillReturnAsked,
): Promise<TillReturn> {
  const plan = await planReturn(container, order_id, brought)
  if (await memberModule(container).till.planReturn(idempotency_key, plan)) return plan
  throw new LoyaltyError("busy_try_again", "Somebody else is taking this back. Try again.")
}

async function carryOut(
  container: MedusaContainer,
  { order_id, idempotency_key, note, actor_id }: Omit<TillReturnAsked, "brought">,
  { lines, money }: TillReturn,
): Promise<void> {
  const back = { order_id, idempotency_key, note, actor_id }
  await takeBackGoods(container, {
    ...back,
    lines: lines.map(({ item_id, quantity }) => ({ id: item_id, quantity })),
  })
  await syncOrders(container, [order_id])
  await payBack(container, { ...back, money })
  await memberModule(container).till.closeReturn(idempotency_key)
}

/** Another till's return, which a process that died has left: what has begun in Medusa is ended, what has not is not. */
async function endReturn(
  container: MedusaContainer,
  order_id: string,
  { idempotency_key, plan, actor_id }: TillReturnBegun,
): Promise<void> {
  const asked = { order_id, idempotency_key, actor_id, note: null }
  if (plan && (await returnMadeFor(container, asked))) await carryOut(container, asked, plan)
  else await memberModule(container).till.forgetReturn(idempotency_key)
}
