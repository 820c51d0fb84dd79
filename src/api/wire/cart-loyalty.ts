import { MEMBER_RIGHTS } from "../../domain/members/member-state"
import { moneyFromMinor } from "../../domain/money/money"
import type { TierTerms } from "../../domain/program/terms"
import type { CartOffer, CartQuote } from "../../workflows/redemption/quote-cart"
import { discountToWire } from "./discount"
import { balanceToWire, tierOfMemberToWire } from "./member"
import { percentToWire } from "./figures"
import { accrualReasonToWire, capReasonToWire, earningCutToWire } from "./reasons"

/** Why a cart neither earns nor takes bonuses. */
const NO_PROGRAM = { code: "no_program", text: "No program applies" }
const DISCOUNT_PROGRAM = { code: "discount_program", text: "This program gives a discount" }

function nothingOffered({ program }: CartQuote) {
  const reason = program === null ? NO_PROGRAM : DISCOUNT_PROGRAM
  return {
    earn: { bonuses: 0, cut: null, lines: [], reasons: [reason] },
    redeem: {
      max_bonuses: 0,
      max_amount: 0,
      limited_by: reason.code,
      refusal: null,
      requested: null,
      applied_bonuses: 0,
      applied_amount: 0,
      lines: [],
    },
  }
}

/** A cart's quote for the storefront: what it earns, what bonuses may pay and why, in major units. */
export function cartLoyaltyToWire(quote: CartQuote) {
  const { offer, discount } = quote
  const member = memberOnCart(quote, (offer ?? discount)?.tier ?? null)
  if (!offer) {
    return { member, ...nothingOffered(quote), discount: discountToWire(quote), prompts: [] }
  }
  return {
    member,
    earn: earnToWire(quote, offer),
    redeem: redeemToWire(quote, offer),
    discount: null,
    prompts: [],
  }
}

/** Nobody where no program applies. */
function memberOnCart({ program, member }: CartQuote, tier: TierTerms | null) {
  if (!program || !member) return null
  return {
    id: member.member_id,
    tier: tier && tierOfMemberToWire(tier, program.terms),
    balance: balanceToWire(member),
  }
}

function earnToWire({ currency, member }: CartQuote, { accrual }: CartOffer) {
  return {
    bonuses: accrual.bonuses / 100,
    cut: accrual.cut && earningCutToWire(accrual.cut),
    /** False: a guest earns nothing, nor does a suspended member, and this is what an active one would have earned. */
    is_member: member !== null && MEMBER_RIGHTS[member.status].may_earn,
    lines: accrual.lines.map((line) => ({
      line_id: line.line_id,
      bonuses: line.bonuses / 100,
      base: moneyFromMinor(line.base, currency),
      reasons: line.reasons.map(accrualReasonToWire),
    })),
    reasons: whyNotEarned(member),
  }
}

function whyNotEarned(member: CartQuote["member"]) {
  if (!member) return [{ code: "not_a_member", text: "A member would earn this" }]
  if (MEMBER_RIGHTS[member.status].may_earn) return []
  const text = `This membership is ${member.status}; an active one would earn this`
  return [{ code: "member_suspended", text }]
}

function redeemToWire(quote: CartQuote, { limits, redemption }: CartOffer) {
  const { currency, hold, member } = quote
  const open = hold?.state.status === "open" && hold.account_id === member?.account_id ? hold : null
  const requested = open?.requested ?? null
  const chosen = new Map(redemption.lines.map((line) => [line.line_id, line]))
  return {
    max_bonuses: limits.max_bonuses / 100,
    max_amount: moneyFromMinor(limits.max_amount, currency),
    limited_by: member ? limits.limited_by : "not_a_member",
    /** Why nothing can be paid with bonuses, as asking for them would be refused. */
    refusal:
      member && limits.refusal ? { code: limits.refusal.code, text: limits.refusal.message } : null,
    requested: requested === null || requested === "max" ? requested : requested / 100,
    applied_bonuses: redemption.bonuses / 100,
    applied_amount: moneyFromMinor(redemption.amount, currency),
    lines: limits.caps.map((cap) => ({
      line_id: cap.line_id,
      bonuses: (chosen.get(cap.line_id)?.bonuses ?? 0) / 100,
      amount: moneyFromMinor(chosen.get(cap.line_id)?.amount ?? (0 as never), currency),
      cap_percent: percentToWire(cap.cap_bp),
      cap_amount: moneyFromMinor(cap.cap_amount, currency),
      reasons: cap.reasons.map(capReasonToWire),
    })),
  }
}
