import { LoyaltyError } from "../../domain/errors"
import type { Bonuses } from "../../domain/money/bonuses"
import { bonuses, bonusesToWire } from "../../domain/money/bonuses"
import { currencyOf } from "../../domain/money/currency"
import { fitsScale, parseDecimal, toScaledInteger } from "../../domain/money/decimal"
import type { Minor } from "../../domain/money/money"
import { moneyFromMinor, moneyToMinor } from "../../domain/money/money"
import { defaultTerms } from "../../domain/program/default-terms"
import type { Period, PeriodMax } from "../../domain/program/period"
import type { TermsPatch } from "../../domain/program/merge-terms"
import { mergeTerms } from "../../domain/program/merge-terms"
import type { ProgramKind } from "../../domain/program/program-kind"
import type { ProductSelection, ProgramTerms, TierTerms } from "../../domain/program/terms"
import { SELECTS_NOTHING } from "../../domain/program/terms"
import type {
  ChangedTermsBody,
  NewTermsBody,
  ReplaceTiersBody,
} from "../admin/loyalty/programs/validators"

/** So many bonuses in a period, in major units. */
export interface WirePeriodMax {
  readonly bonuses: number
  readonly period: Period
}

/** One tier on the wire: percents as numbers, the threshold in major units; null = the program's own. */
export interface WireTier {
  readonly handle: string
  readonly name: string
  readonly threshold: number
  readonly accrual_percent: number | null
  readonly cap_percent: number | null
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
  readonly spend: ProgramTerms["spend"]
  readonly returns: ProgramTerms["returns"]
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
    spend: terms.spend,
    returns: terms.returns,
  }
}

function periodMaxToWire(max: PeriodMax | null): WirePeriodMax | null {
  return max && { bonuses: bonusesToWire(max.bonuses), period: max.period }
}

function periodMaxFromWire(max: WirePeriodMax): PeriodMax {
  return { bonuses: hundredths(max.bonuses), period: max.period }
}

export function tiersToWire(terms: ProgramTerms): WireTier[] {
  return terms.tiers.map((tier) => ({
    handle: tier.handle,
    name: tier.name,
    threshold: moneyFromMinor(tier.threshold, currencyOf(terms.currency_code)),
    accrual_percent: tier.accrual_bp === null ? null : percentToWire(tier.accrual_bp),
    cap_percent: tier.cap_bp === null ? null : percentToWire(tier.cap_bp),
  }))
}

/** `{ eur: "1", pln: "4.5" }` → `{ eur: 1, pln: 4.5 }` */
export function bonusValuesToWire(terms: ProgramTerms): Record<string, number> {
  const values = Object.entries(terms.bonus_values)
  return Object.fromEntries(values.map(([code, value]) => [code, Number(value)]))
}

/** Basis points as the wire number: 750 → 7.5. */
export function percentToWire(basis_points: number): number {
  return basis_points / 100
}

/** The whole terms of a new program: what the body leaves out comes from `defaultTerms`. */
export function newTermsFromWire(body: NewTermsBody, kind: ProgramKind = "bonus"): ProgramTerms {
  const patch = termsPatchFromWire(body, body.currency_code)
  return mergeTerms(defaultTerms(body.currency_code, kind), patch)
}

/**
 * A change of terms in domain units. `currency_code` is the program's own: thresholds are written in it.
 * @throws LoyaltyError `program_terms_invalid` for money with more decimals than the currency has.
 */
export function termsPatchFromWire(body: ChangedTermsBody, currency_code: string): TermsPatch {
  return {
    currency_code: body.currency_code,
    bonus_values: body.bonus_values && mapValues(body.bonus_values, bonusValueFromWire),
    time_zone: body.time_zone,
    accrual: body.accrual && accrualFromWire(body.accrual),
    redemption: body.redemption && redemptionFromWire(body.redemption, currency_code),
    tiers: body.tiers && tiersFromWire(body.tiers, currency_code),
    spend: body.spend,
    returns: body.returns,
  }
}

/** @throws LoyaltyError `program_terms_invalid` for a threshold with more decimals than the currency has. */
export function tiersFromWire(
  tiers: ReplaceTiersBody["tiers"],
  currency_code: string,
): TierTerms[] {
  return tiers.map((tier, index) => ({
    handle: tier.handle,
    name: tier.name,
    threshold: moneyOfTerms(tier.threshold, `tiers.${index}.threshold`, currency_code),
    accrual_bp: optionalPercent(tier.accrual_percent) ?? null,
    cap_bp: optionalPercent(tier.cap_percent) ?? null,
  }))
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
        : moneyOfTerms(minimum_order, "redemption.minimum_order", currency_code),
    member_max: member_max && periodMaxFromWire(member_max),
  }
}

function percentFromWire(percent: number): number {
  return toScaledInteger(parseDecimal(percent), 2)
}

function optionalPercent(percent: number | null | undefined): number | null | undefined {
  return typeof percent === "number" ? percentFromWire(percent) : percent
}

function hundredths(value: number): Bonuses {
  return bonuses(toScaledInteger(parseDecimal(value), 2))
}

function moneyOfTerms(value: number, path: string, currency_code: string): Minor {
  const currency = currencyOf(currency_code)
  if (!fitsScale(parseDecimal(value), currency.digits)) {
    const code = currency.code.toUpperCase()
    throw new LoyaltyError(
      "program_terms_invalid",
      `${path}: Write the amount with at most ${currency.digits} decimals, as ${code} has them.`,
    )
  }
  return moneyToMinor(value, currency)
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
