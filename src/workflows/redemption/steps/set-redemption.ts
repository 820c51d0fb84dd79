import type { MedusaContainer } from "@medusajs/framework/types"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { generateEntityId } from "@medusajs/framework/utils"

import type { MemberMax } from "../../../modules/loyalty-member/ledger/hold-record"
import type { BonusHold } from "../../../modules/loyalty-member/ledger/rows"
import { failpoint } from "../../shop/failpoint"
import { memberModule } from "../../shop/modules"
import { readCart } from "../read-cart"
import type { RedemptionSet, RedemptionWish } from "../set-redemption"
import { setRedemption } from "../set-redemption"

export interface SetRedemptionInput {
  readonly cart_id: string
  readonly wish: RedemptionWish
}

/** The ledger's half of a cart's redemption: hold or release. @throws LoyaltyError what `setRedemption` throws */
export async function holdForCart(
  container: MedusaContainer,
  { cart_id, wish }: SetRedemptionInput,
): Promise<{ readonly set: RedemptionSet; readonly has_payment_collection: boolean }> {
  const cart = await readCart(container, cart_id)
  const set = await setRedemption(container, cart, wish)
  failpoint("after_hold")
  return { set, has_payment_collection: cart.has_payment_collection ?? true }
}

/** Undone by putting the earlier hold back. */
export const setRedemptionStep = createStep(
  "loyalty-set-redemption",
  async (input: SetRedemptionInput, { container }) => {
    const held = await holdForCart(container, input)
    return new StepResponse(held, undoOf(input.cart_id, held.set))
  },
  async (undo, { container }) => {
    if (undo) await undoRedemption(container, undo)
  },
)

/** What to put back when a later step fails. */
export interface RedemptionUndo {
  readonly cart_id: string
  readonly before: BonusHold | null
  readonly member_max: MemberMax | null
}

export function undoOf(
  cart_id: string,
  { hold_before, member_max }: RedemptionSet,
): RedemptionUndo {
  return { cart_id, before: hold_before, member_max }
}

/** The hold goes, and the one that was there before comes back. */
export async function undoRedemption(
  container: MedusaContainer,
  undo: RedemptionUndo,
): Promise<void> {
  const members = memberModule(container)
  const now = await members.findHoldOfCart(undo.cart_id)
  if (now?.state.status === "open" && now.hold_id !== undo.before?.hold_id) {
    await members.releaseHold({
      account_id: now.account_id,
      cart_id: undo.cart_id,
      as: "released",
      reason: "undone",
    })
  }
  if (undo.before?.state.status !== "open") return
  await holdAgain(members, undo.cart_id, undo.before, undo.member_max)
}

async function holdAgain(
  members: ReturnType<typeof memberModule>,
  cart_id: string,
  before: BonusHold,
  member_max: MemberMax | null,
): Promise<void> {
  const { account_id, bonuses, requested, money, currency_code, lines, program_version, tier } =
    before
  await members.holdBonuses({
    account_id,
    cart_id,
    bonuses,
    requested,
    money,
    currency_code,
    lines,
    program_version,
    tier,
    hold_id: generateEntityId(undefined, "bhold"),
    hold_minutes: HOLD_AGAIN_MINUTES,
    member_max,
  })
}

const HOLD_AGAIN_MINUTES = 60
