import type { MedusaContainer } from "@medusajs/framework/types"

import { LoyaltyError } from "../../../../../domain/errors"
import type { BlindReturnAsked } from "../../../../../workflows/till/return-without-receipt"
import { buyerOf } from "../buyer-of"
import { tillLines } from "../till-lines-from-wire"
import type { BlindReturnPreviewBody } from "../validators"

/** @throws LoyaltyError what `identify` throws */
export async function blindReturnAsked(
  scope: MedusaContainer,
  { currency_code, lines, reason = "", ...named }: BlindReturnPreviewBody,
): Promise<BlindReturnAsked> {
  const member = await buyerOf(scope, named)
  if (!member) throw new LoyaltyError("member_not_found", "There is no such member.")
  return { member, currency_code: currency_code.toLowerCase(), lines: tillLines(lines), reason }
}
