import type { CardPrompt } from "../../domain/cards/card-prompts"
import { MEMBER_RIGHTS } from "../../domain/members/member-state"
import type { Bonuses } from "../../domain/money/bonuses"
import { moneyFromMinor } from "../../domain/money/money"
import type { TierTerms } from "../../domain/program/terms"
import type { CartOffer, CartQuote } from "../../workflows/redemption/quote-cart"
import { cardPromptToWire } from "./card-prompt"
import { discountToWire } from "./discount"
import { balanceToWire, tierOfMemberToWire } from "./member"
import { percentToWire } from "./figures"
import { accrualReasonToWire, capReasonToWire, earningCutToWire } from "./reasons"

/** Why a cart neither earns nor takes bonuses. */
const NO_PROGRAM = { code: "no_program", text: "No program applies" }
const DISCOUNT_PROGRAM = { code: "discount_program", text: "This program gives a discount" }

/** A quote without the cart that it may be of. */
export type ToldQuote = Pick<CartQuote, "currency" | "program" | "member" | "offer" | "discount">

/** For whom the quote is told. */
export interface Told {
  /** False: a guest earns nothing, and this is what a member would have earned. */
  readonly is_member: boolean
  /** What is asked to be paid with bonuses; null: nothing. */
  readonly requested: Bonuses | "max" | null
}

function nothingOffered({ program }: ToldQuote) {
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

/**
 * A cart's quote for the storefront: what it earns, what bonuses may pay and why, in major units.
 * @param prompts of the quote's program
 */
export function cartLoyaltyToWire(quote: CartQuote, prompts: readonly CardPrompt[]) {
  const { hold, member, program } = quote
  const open = hold?.state.status === "open" && hold.account_id === member?.account_id ? hold : null
  const told = { is_member: member !== null, requested: open?.requested ?? null }
  const currency_code = program?.terms.currency_code ?? quote.currency.code
  return {
    ...quoteToWire(quote, told),
    prompts: prompts.map((prompt) => cardPromptToWire(prompt, currency_code)),
  }
}

export function quoteToWire(quote: ToldQuote, told: Told) {
  const { offer, discount } = quote
  const member = memberInQuote(quote, (offer ?? discount)?.tier ?? null)
  if (!offer) {
    return { member, ...nothingOffered(quote), discount: discountToWire(discount, told.is_member) }
  }
  return {
    member,
    earn: earnToWire(quote, offer, told),
    redeem: redeemToWire(quote, offer, told),
    discount: null,
  }
}

/** Nobody where no program applies. */
function memberInQuote({ program, member }: ToldQuote, tier: TierTerms | null) {
  if (!program || !member) return null
  return {
    id: member.member_id,
    tier: tier && tierOfMemberToWire(tier, program.terms),
    balance: balanceToWire(member),
  }
}

function earnToWire(quote: ToldQuote, { accrual }: CartOffer, told: Told) {
  const { currency } = quote
  const reasons = whyNotEarned(quote, told)
  return {
    bonuses: accrual.bonuses / 100,
    cut: accrual.cut && earningCutToWire(accrual.cut),
    /** False: this is what an active member would have earned. */
    is_member: reasons.length === 0,
    lines: accrual.lines.map((line) => ({
      line_id: line.line_id,
      bonuses: line.bonuses / 100,
      base: moneyFromMinor(line.base, currency),
      reasons: line.reasons.map(accrualReasonToWire),
    })),
    reasons,
  }
}

/** A guest earns nothing, and neither does somebody whose membership is suspended or closed. */
function whyNotEarned({ member }: ToldQuote, { is_member }: Told) {
  if (!is_member) return [{ code: "not_a_member", text: "A member would earn this" }]
  if (member === null || MEMBER_RIGHTS[member.status].may_earn) return []
  const text = `This membership is ${member.status}; an active one would earn this`
  return [{ code: "member_suspended", text }]
}

function redeemToWire(
  { currency }: ToldQuote,
  { limits, redemption }: CartOffer,
  { is_member, requested }: Told,
) {
  const chosen = new Map(redemption.lines.map((line) => [line.line_id, line]))
  return {
    max_bonuses: limits.max_bonuses / 100,
    max_amount: moneyFromMinor(limits.max_amount, currency),
    limited_by: is_member ? limits.limited_by : "not_a_member",
    /** Why nothing can be paid with bonuses, as asking for them would be refused. */
    refusal:
      is_member && limits.refusal
        ? { code: limits.refusal.code, text: limits.refusal.message }
        : null,
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
