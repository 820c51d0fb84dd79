import { LoyaltyError } from "../../domain/errors"
import { bonusValueOf, redeemableUnit } from "../../domain/money/bonus-value"
import { bonusesToWire } from "../../domain/money/bonuses"
import { currencyOf } from "../../domain/money/currency"
import type { ProgramTerms } from "../../domain/program/terms"
import type { SignedClaim } from "../../workflows/receipts/allowance-token"
import type { GivenAllowance } from "../../workflows/receipts/give-allowance"
import type { ClaimResult, ReadClaim } from "../../workflows/receipts/settle-claims"
import { percentToWire } from "./figures"
import { recordedReceiptToWire, soldFromWire } from "./receipt"
import type * as Schemas from "../admin/loyalty/till/claims/validators"

/** As in the middlewares: read when the first claim comes. */
const schemas = () => require("../admin/loyalty/till/claims/validators") as typeof Schemas

/** What a till keeps. Bonuses and percent in major units. */
export function allowanceToWire({ allowance, program, token, claim_key }: GivenAllowance) {
  return {
    id: allowance.id,
    till_id: allowance.till_id,
    card_number: allowance.card_number,
    bonuses: bonusesToWire(allowance.bonuses),
    share_percent: percentToWire(allowance.share_bp),
    currencies: currenciesToWire(program.terms),
    issued_at: new Date(allowance.issued_at).toISOString(),
    valid_until: new Date(allowance.valid_until).toISOString(),
    token,
    claim_key,
  }
}

/** What a bonus is worth in each currency, in which steps it is spent, and how many decimals its money has. */
function currenciesToWire(terms: ProgramTerms) {
  return Object.fromEntries(
    Object.entries(terms.bonus_values).map(([code, bonus_value]) => {
      const currency = currencyOf(code)
      const step = redeemableUnit(bonusValueOf(bonus_value, currency))
      return [
        code,
        { bonus_value: Number(bonus_value), step: bonusesToWire(step), decimals: currency.digits },
      ]
    }),
  )
}

/** @throws LoyaltyError `receipt_invalid`, and names the first field that is wrong */
export function claimedFromWire({ receipt }: SignedClaim): ReadClaim["receipt"] {
  const parsed = schemas().ClaimedReceipt.safeParse(parsedJson(receipt))
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    const path = issue?.path.join(".") ?? ""
    throw new LoyaltyError("receipt_invalid", `${path}: ${issue?.message ?? "is not a receipt"}`)
  }
  const { card_code, ...sold } = parsed.data
  const holder = { by: "card", code: card_code } as const
  return { ...soldFromWire(sold, holder), holder }
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return null
  }
}

export function claimResultToWire(result: ClaimResult) {
  switch (result.status) {
    case "settled":
      return { status: result.status, ...recordedReceiptToWire(result.recorded) }
    case "refused":
    case "send_again": {
      const { code, message } = result.error
      return { status: result.status, code, message }
    }
  }
}
