import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { generateEntityId } from "@medusajs/framework/utils"

import type { MemberMax } from "../../../modules/loyalty-member/ledger/hold-record"
import type { BonusHold } from "../../../modules/loyalty-member/ledger/rows"
import { failpoint } from "../../shop/failpoint"
import { memberModule } from "../../shop/modules"
import type { RedemptionWish } from "../set-redemption"
import { setRedemption } from "../set-redemption"

export interface SetRedemptionInput {
  readonly cart_id: string
  readonly wish: RedemptionWish
}

/** Hold or release in the ledger; undone by putting the earlier hold back. */
export const setRedemptionStep = createStep(
  "loyalty-set-redemption",
  async ({ cart_id, wish }: SetRedemptionInput, { container }) => {
    const set = await setRedemption(container, cart_id, wish)
    failpoint("after_hold")
    return new StepResponse(set, {
      cart_id,
      before: set.hold_before,
      member_max: set.member_max,
    })
  },
  async (undo, { container }) => {
    if (!undo) return
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
  },
)

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
