import { LoyaltyError } from "../../domain/errors"
import { bonusesToWire } from "../../domain/money/bonuses"
import { currencyOf } from "../../domain/money/currency"
import { moneyFromMinor } from "../../domain/money/money"
import { defaultTerms } from "../../domain/program/default-terms"
import type { TermsPatch } from "../../domain/program/merge-terms"
import { mergeTerms } from "../../domain/program/merge-terms"
import type { ProgramKind } from "../../domain/program/program-kind"
import type { ProductSelection, ProgramTerms, TierTerms } from "../../domain/program/terms"
import { SELECTS_NOTHING } from "../../domain/program/terms"
import { measureInUnits, PIECE } from "../../domain/tiers/counted"
import type {
  ChangedTermsBody,
  NewTermsBody,
  ReplaceTiersBody,
} from "../admin/loyalty/programs/validators"
import type { WireAccrualRule } from "./accrual-rules"
import { accrualRuleFromWire, accrualRuleToWire } from "./accrual-rules"
import { amountFromWire, hundredths, percentFromWire, percentToWire } from "./figures"
import type { WireGrants } from "./grants"
import { grantsFromWire, grantsToWire } from "./grants"
import type { WireLimits, WirePeriodMax } from "./limit-terms"
import { limitsFromWire, limitsToWire, periodMaxFromWire, periodMaxToWire } from "./limit-terms"

/** One tier on the wire: percents as numbers, the threshold in money or pieces; null = the program's own. */
export interface WireTier {
  readonly handle: string
  readonly name: string
  readonly threshold: number
  readonly accrual_percent: number | null
  readonly cap_percent: number | null
  readonly discount_percent: number | null
}

/** The terms on the wire: percents as numbers, bonuses and money in major units. */
export interface WireTerms {
  readonly currency_code: string
  readonly bonus_values: Readonly<Record<string, number>>
  readonly time_zone: string
  readonly accrual: Omit<ProgramTerms["accrual"], "percent_bp" | "rounding_step"> & {
    readonly percent: number
    readonly rounding_step: number
  }
  readonly accrual_rules: readonly WireAccrualRule[]
  readonly grants: WireGrants
  readonly redemption: Omit<
    ProgramTerms["redemption"],
    | "cap_bp"
    | "group_caps"
    | "minimum_balance"
    | "step"
    | "order_max"
    | "minimum_order"
    | "member_max"
  > & {
    readonly cap_percent: number
    readonly group_caps: readonly {
      readonly products: ProductSelection
      readonly cap_percent: number
    }[]
    readonly minimum_balance: number
    readonly step: number
    readonly order_max: number | null
    readonly minimum_order: number
    readonly member_max: WirePeriodMax | null
  }
  readonly tiers: readonly WireTier[]
  readonly tier_schedule: ProgramTerms["tier_schedule"]
  readonly discount: Omit<ProgramTerms["discount"], "percent_bp"> & { readonly percent: number }
  readonly spend: ProgramTerms["spend"]
  readonly returns: ProgramTerms["returns"]
  readonly expiry: ProgramTerms["expiry"]
  readonly limits: WireLimits
  readonly joining: ProgramTerms["joining"]
  readonly surveys: ProgramTerms["surveys"]
}

export function termsToWire(terms: ProgramTerms): WireTerms {
  const { percent_bp, rounding_step, ...accrual } = terms.accrual
  const { cap_bp, group_caps, minimum_balance, step, order_max, ...others } = terms.redemption
  const { minimum_order, member_max, ...redemption } = others
  return {
    currency_code: terms.currency_code,
    bonus_values: bonusValuesToWire(terms),
    time_zone: terms.time_zone,
    accrual: {
      ...accrual,
      percent: percentToWire(percent_bp),
      rounding_step: bonusesToWire(rounding_step),
    },
    grants: grantsToWire(terms.grants),
    accrual_rules: terms.accrual_rules.map((rule) => accrualRuleToWire(rule, terms.currency_code)),
    redemption: {
      ...redemption,
      cap_percent: percentToWire(cap_bp),
      group_caps: group_caps.map((group) => ({
        products: group.products,
        cap_percent: percentToWire(group.cap_bp),
      })),
      minimum_balance: bonusesToWire(minimum_balance),
      step: bonusesToWire(step),
      order_max: order_max === null ? null : bonusesToWire(order_max),
      minimum_order: moneyFromMinor(minimum_order, currencyOf(terms.currency_code)),
      member_max: periodMaxToWire(member_max),
    },
    tiers: tiersToWire(terms),
    tier_schedule: terms.tier_schedule,
    discount: {
      percent: percentToWire(terms.discount.percent_bp),
      beside_others: terms.discount.beside_others,
    },
    spend: terms.spend,
    returns: terms.returns,
    expiry: terms.expiry,
    limits: limitsToWire(terms.limits),
    joining: terms.joining,
    surveys: terms.surveys,
  }
}

export function tiersToWire(terms: ProgramTerms): WireTier[] {
  return terms.tiers.map((tier) => ({
    handle: tier.handle,
    name: tier.name,
    threshold: measureInUnits(terms, tier.threshold),
    accrual_percent: tier.accrual_bp === null ? null : percentToWire(tier.accrual_bp),
    cap_percent: tier.cap_bp === null ? null : percentToWire(tier.cap_bp),
    discount_percent: tier.discount_bp === null ? null : percentToWire(tier.discount_bp),
  }))
}

/** `{ eur: "1", pln: "4.5" }` → `{ eur: 1, pln: 4.5 }` */
export function bonusValuesToWire(terms: ProgramTerms): Record<string, number> {
  const values = Object.entries(terms.bonus_values)
  return Object.fromEntries(values.map(([code, value]) => [code, Number(value)]))
}

/** The whole terms of a new program: what the body leaves out comes from `defaultTerms`. */
export function newTermsFromWire(body: NewTermsBody, kind: ProgramKind = "bonus"): ProgramTerms {
  const usual = defaultTerms(body.currency_code, kind)
  return mergeTerms(usual, termsPatchFromWire(body, usual))
}

/**
 * A change of terms in domain units. Thresholds are written in what the program measures from now on.
 * @throws LoyaltyError `program_terms_invalid` for money with more decimals than the currency has.
 */
export function termsPatchFromWire(body: ChangedTermsBody, current: Measured): TermsPatch {
  const measure = body.tier_schedule?.measure ?? current.tier_schedule.measure
  return {
    currency_code: body.currency_code,
    bonus_values: body.bonus_values && mapValues(body.bonus_values, bonusValueFromWire),
    time_zone: body.time_zone,
    accrual: body.accrual && accrualFromWire(body.accrual),
    grants: body.grants && grantsFromWire(body.grants),
    accrual_rules: body.accrual_rules?.map((rule) =>
      accrualRuleFromWire(rule, current.currency_code),
    ),
    redemption: body.redemption && redemptionFromWire(body.redemption, current.currency_code),
    tiers: body.tiers && tiersFromWire(body.tiers, { ...current, tier_schedule: { measure } }),
    tier_schedule: body.tier_schedule,
    discount: body.discount && discountFromWire(body.discount),
    spend: body.spend,
    returns: body.returns,
    expiry: body.expiry,
    limits: body.limits && limitsFromWire(body.limits),
    joining: body.joining,
    surveys: body.surveys,
  }
}

/** What says how a threshold is written. */
interface Measured {
  readonly currency_code: string
  readonly tier_schedule: Pick<ProgramTerms["tier_schedule"], "measure">
}

/** @throws LoyaltyError `program_terms_invalid` for a threshold with more decimals than its measure has. */
export function tiersFromWire(tiers: ReplaceTiersBody["tiers"], measured: Measured): TierTerms[] {
  return tiers.map((tier, index) => ({
    handle: tier.handle,
    name: tier.name,
    threshold: thresholdFromWire(tier.threshold, `tiers.${index}.threshold`, measured),
    accrual_bp: optionalPercent(tier.accrual_percent) ?? null,
    cap_bp: optionalPercent(tier.cap_percent) ?? null,
    discount_bp: optionalPercent(tier.discount_percent) ?? null,
  }))
}

function discountFromWire({
  percent,
  ...rest
}: NonNullable<ChangedTermsBody["discount"]>): NonNullable<TermsPatch["discount"]> {
  return { ...rest, percent_bp: optionalPercent(percent) ?? undefined }
}

function accrualFromWire(
  body: NonNullable<ChangedTermsBody["accrual"]>,
): NonNullable<TermsPatch["accrual"]> {
  const { percent, rounding_step, ...rest } = body
  return {
    ...rest,
    percent_bp: optionalPercent(percent) ?? undefined,
    rounding_step: rounding_step === undefined ? undefined : hundredths(rounding_step),
  }
}

function redemptionFromWire(
  body: NonNullable<ChangedTermsBody["redemption"]>,
  currency_code: string,
): NonNullable<TermsPatch["redemption"]> {
  const { cap_percent, group_caps, minimum_balance, step, order_max, ...others } = body
  const { minimum_order, member_max, ...rest } = others
  return {
    ...rest,
    cap_bp: optionalPercent(cap_percent) ?? undefined,
    group_caps: group_caps?.map((group) => ({
      products: { ...SELECTS_NOTHING, ...group.products },
      cap_bp: percentFromWire(group.cap_percent),
    })),
    minimum_balance: minimum_balance === undefined ? undefined : hundredths(minimum_balance),
    step: step === undefined ? undefined : hundredths(step),
    order_max: order_max === undefined || order_max === null ? order_max : hundredths(order_max),
    minimum_order:
      minimum_order === undefined
        ? undefined
        : amountFromWire(minimum_order, "redemption.minimum_order", "amount", currency_code),
    member_max: member_max && periodMaxFromWire(member_max),
  }
}

function optionalPercent(percent: number | null | undefined): number | null | undefined {
  return typeof percent === "number" ? percentFromWire(percent) : percent
}

function thresholdFromWire(value: number, path: string, measured: Measured): number {
  if (measured.tier_schedule.measure === "spend") {
    return amountFromWire(value, path, "threshold", measured.currency_code)
  }
  if (Number.isInteger(value)) return value * PIECE
  throw new LoyaltyError("program_terms_invalid", `${path}: Write a whole number of pieces.`)
}

function bonusValueFromWire(value: number | null): string | null {
  return value === null ? null : String(value)
}

function mapValues<From, To>(
  record: Readonly<Record<string, From>>,
  convert: (value: From) => To,
): Record<string, To> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, convert(value)]))
}
