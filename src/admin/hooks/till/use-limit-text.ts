import { useTranslation } from "react-i18next"
import type { RedemptionLimit } from "../../../domain/redemption/quote-redemption"
import { refusalInWords } from "../../lib/shop/error-in-words"
import type { TillLoyalty } from "../api/till-types"

/** Limits that have words of their own; of the others the server's refusal tells. */
const LIMITS = {
  order_share: true,
  left_to_pay: true,
  balance: true,
  order_maximum: true,
  member_maximum: true,
  minimum_balance: true,
  minimum_order: true,
  first_order: true,
  staff: true,
  nothing_eligible: true,
  step: true,
} satisfies Record<RedemptionLimit, true>

/** Why not more can be paid with bonuses, as a cashier tells it. */
export function useLimitText() {
  const { t } = useTranslation("loyaltyProgram")
  return ({ limited_by, refusal }: TillLoyalty["redeem"]): string => {
    if (limited_by in LIMITS) return t(`till.limit.${limited_by}`)
    if (refusal === null) return t("till.limit.no_program")
    return refusalInWords({ code: refusal.code, message: refusal.text }, t)
  }
}
