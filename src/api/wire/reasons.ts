import type { AccrualReason } from "../../domain/accrual/calculate-accrual"
import type { CapReason } from "../../domain/redemption/line-caps"
import { percentToWire } from "./program-terms"

export interface WireReason {
  readonly code: string
  readonly text: string
}

/** Why a line earns what it earns, for people. */
export function accrualReasonToWire(reason: AccrualReason): WireReason {
  return { code: reason.code, text: accrualText(reason) }
}

/** Why a line may be paid with bonuses as far as it may, for people. */
export function capReasonToWire(reason: CapReason): WireReason {
  return { code: reason.code, text: capText(reason) }
}

function accrualText(reason: AccrualReason): string {
  switch (reason.code) {
    case "program_percent":
      return `${percentToWire(reason.rate_bp)} %`
    case "tier_percent":
      return `${percentToWire(reason.rate_bp)} % ${reason.tier}`
    case "gift_card":
      return "Gift cards earn nothing"
    case "excluded_product":
      return "This product earns nothing"
    case "shipping_not_counted":
      return "Shipping earns nothing"
    case "paid_with_bonuses":
      return "Paid with bonuses"
    case "none_when_redeeming":
      return "Nothing is earned on orders paid with bonuses"
  }
}

function capText(reason: CapReason): string {
  switch (reason.code) {
    case "cap_of_program":
      return `Up to ${percentToWire(reason.cap_bp)} %`
    case "cap_of_tier":
      return `Up to ${percentToWire(reason.cap_bp)} % ${reason.tier}`
    case "cap_of_product_group":
      return `Up to ${percentToWire(reason.cap_bp)} % for this product`
    case "shipping_not_counted":
      return "Shipping cannot be paid with bonuses"
    case "gift_card":
      return "Gift cards cannot be paid with bonuses"
    case "excluded_product":
      return "This product cannot be paid with bonuses"
    case "discount_used_up_cap":
      return "The discount is as large as the share payable with bonuses"
  }
}
