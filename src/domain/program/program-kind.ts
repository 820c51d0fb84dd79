import { SELECTS_NOTHING } from "./terms"
import type { ProgramTerms } from "./terms"
import type { TermsProblem } from "./terms-problems"

/** `bonus`: members earn and spend bonuses. `discount`: they pay less at once, and there are no bonuses. */
export const PROGRAM_KINDS = ["bonus", "discount"] as const

/** `simple`: the same for every member. `cumulative`: by tier, as soon as the program has tiers. */
export const PROGRAM_SCHEMES = ["simple", "cumulative"] as const

export type ProgramKind = (typeof PROGRAM_KINDS)[number]
export type ProgramScheme = (typeof PROGRAM_SCHEMES)[number]

/** The terms with nothing to earn and nothing to pay with: those of a discount program. */
export function withoutBonuses(terms: ProgramTerms): ProgramTerms {
  return {
    ...terms,
    accrual: { ...terms.accrual, percent_bp: 0, exclusions: SELECTS_NOTHING },
    accrual_rules: [],
    redemption: { ...terms.redemption, cap_bp: 0, group_caps: [], exclusions: SELECTS_NOTHING },
    tiers: terms.tiers.map((tier) => ({ ...tier, accrual_bp: null, cap_bp: null })),
  }
}

/** What the terms promise that a program of this kind and scheme does not have. */
export function validateKind(
  kind: ProgramKind,
  scheme: ProgramScheme,
  terms: ProgramTerms,
): TermsProblem[] {
  return [
    ...(kind === "discount" ? bonusProblems(terms) : discountProblems(terms)),
    ...(kind === "discount" && terms.accrual_rules.length > 0 ? [RULES_OF_A_DISCOUNT_PROGRAM] : []),
    ...(scheme === "simple" && terms.tiers.length > 0 ? [TIERS_OF_A_SIMPLE_PROGRAM] : []),
  ]
}

const TIERS_OF_A_SIMPLE_PROGRAM: TermsProblem = {
  path: "tiers",
  message: "Remove the tiers, or make the program cumulative.",
  must: { be: "no_tiers" },
}

const RULES_OF_A_DISCOUNT_PROGRAM: TermsProblem = {
  path: "accrual_rules",
  message: "Remove the rules: a discount program has no bonuses to earn.",
  must: { be: "no_rules" },
}

function bonusProblems({ accrual, redemption, tiers }: ProgramTerms): TermsProblem[] {
  const promised: [string, number | null][] = [
    ["accrual.percent", accrual.percent_bp],
    ["redemption.cap_percent", redemption.cap_bp],
    ...redemption.group_caps.map((group, index): [string, number] => [
      `redemption.group_caps.${index}.cap_percent`,
      group.cap_bp,
    ]),
    ...tiers.flatMap((tier, index): [string, number | null][] => [
      [`tiers.${index}.accrual_percent`, tier.accrual_bp],
      [`tiers.${index}.cap_percent`, tier.cap_bp],
    ]),
  ]
  return promised
    .filter(([, basis_points]) => basis_points !== null && basis_points !== 0)
    .map(([path]) => ({
      path,
      message: "Set it to 0: a discount program has no bonuses to earn or to pay with.",
      must: { be: "zero_in_discount_program" },
    }))
}

function discountProblems({ discount, tiers }: ProgramTerms): TermsProblem[] {
  const promised: [string, number | null][] = [
    ["discount.percent", discount.percent_bp],
    ...tiers.map((tier, index): [string, number | null] => [
      `tiers.${index}.discount_percent`,
      tier.discount_bp,
    ]),
  ]
  return promised
    .filter(([, basis_points]) => basis_points !== null && basis_points !== 0)
    .map(([path]) => ({
      path,
      message: "Set it to 0: a bonus program takes nothing off the price by itself.",
      must: { be: "zero_in_bonus_program" },
    }))
}
