import type { EarningCut } from "../../domain/accrual/earning-limit"
import type { AccrualReason } from "../../domain/accrual/accrual-reason"
import { isRuleReason } from "../../domain/accrual/accrual-reason"
import { bonusesToWire } from "../../domain/money/bonuses"
import type { CapReason } from "../../domain/redemption/line-caps"
import { percentToWire } from "./figures"

export interface WireReason {
  readonly code: string
  readonly text: string
  /** The accrual rule behind it, where there is one. */
  readonly rule?: { readonly handle: string; readonly name: string }
}

/** Why a line earns what it earns, for people. */
export function accrualReasonToWire(reason: AccrualReason): WireReason {
  const told = { code: reason.code, text: accrualText(reason) }
  if (!isRuleReason(reason)) return told
  return { ...told, rule: { handle: reason.rule, name: reason.rule_name } }
}

/** What a limit has kept an order from earning, for people. */
export function earningCutToWire({ bonuses, by }: EarningCut): WireReason & { bonuses: number } {
  return { bonuses: bonusesToWire(bonuses), code: by, text: CUT_BY[by] }
}

const CUT_BY: Record<EarningCut["by"], string> = {
  member_maximum: "A member earns no more in this period",
  budget: "The program gives no more bonuses at present",
  staff: "Purchases of the shop's staff earn nothing",
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
    case "rule_percent":
      return `+ ${percentToWire(reason.rate_bp)} % ${reason.rule_name}`
    case "rule_multiplier":
      return `× ${reason.times_hundredths / 100} ${reason.rule_name}`
    case "rule_bonuses":
      return `+ ${bonusesToWire(reason.bonuses)} ${reason.rule_name}`
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
