import type { MedusaContainer } from "@medusajs/framework/types"

import { normalizeCardNumber } from "../../domain/cards/card-number"
import { LoyaltyError } from "../../domain/errors"
import { assertClaimable, paidOffline } from "../../domain/receipts/allowance"
import { lineCaps } from "../../domain/redemption/line-caps"
import type { RecordedReceipt } from "../../modules/loyalty-member/operations/record-receipt"
import type { SignedClaim } from "./allowance-token"
import { openClaim } from "./allowance-token"
import type { AskedReceipt } from "./asked-receipt"
import { offlineSettingsOf } from "./give-allowance"

import { memberWhoLivesOn } from "../members/member-who-lives-on"
import { recordReceipt } from "./record-receipt"

/** A claim with its sale read out of the words that the till has signed. */
export interface ReadClaim {
  readonly signed: SignedClaim
  readonly receipt: AskedReceipt & {
    readonly holder: { readonly by: "card"; readonly code: string }
  }
}

/** What became of a claim. One that is to be sent again was not looked at, or nobody knows whether it was. */
export type ClaimResult =
  | { readonly status: "settled"; readonly recorded: RecordedReceipt }
  | { readonly status: "refused" | "send_again"; readonly error: LoyaltyError }

/**
 * Settles sales that tills have made without a link, each once, in whatever order and however often they come. One
 * that is refused keeps nobody else's from being settled.
 * @param readClaim of a claim's words, once they are known to be the till's; throws `receipt_invalid`
 * @throws LoyaltyError `offline_not_set_up`
 */
export async function settleClaims(
  container: MedusaContainer,
  claims: readonly SignedClaim[],
  readClaim: (signed: SignedClaim) => ReadClaim["receipt"],
  actor_id: string,
): Promise<ClaimResult[]> {
  offlineSettingsOf(container)
  const results: ClaimResult[] = []
  for (const signed of claims) {
    results.push(await settleOrTell(container, signed, readClaim, actor_id))
  }
  return results
}

async function settleOrTell(
  container: MedusaContainer,
  signed: SignedClaim,
  readClaim: (signed: SignedClaim) => ReadClaim["receipt"],
  actor_id: string,
): Promise<ClaimResult> {
  try {
    const recorded = await settle(container, signed, readClaim, actor_id)
    return { status: "settled", recorded }
  } catch (error) {
    if (!LoyaltyError.is(error)) throw error
    return { status: error.code === "busy_try_again" ? "send_again" : "refused", error }
  }
}

async function settle(
  container: MedusaContainer,
  signed: SignedClaim,
  readClaim: (signed: SignedClaim) => ReadClaim["receipt"],
  actor_id: string,
): Promise<RecordedReceipt> {
  const settings = offlineSettingsOf(container)
  const allowance = openClaim(signed, settings)
  const receipt = readClaim(signed)
  const { till_id, holder, sold_at } = receipt
  const card_number = normalizeCardNumber(holder.code)
  assertClaimable(allowance, { till_id, card_number, sold_at: sold_at ?? Date.now() })
  const { id: allowance_id, bonuses: bonuses_max } = allowance
  return recordReceipt(container, receipt, {
    actor_id,
    offline: {
      sale: { allowance_id, bonuses_max, excess: settings.excess },
      member: await memberWhoLivesOn(container, allowance.member_id),
      paid: ({ program, basket, bonus_value }) => {
        const caps = lineCaps(program.terms, null, basket)
        return paidOffline(receipt.bonuses, allowance, basket, caps, bonus_value)
      },
    },
  })
}
