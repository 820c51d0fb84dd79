import type { AccrualRule } from "../accrual-rules/accrual-rule"
import type { GrantTerms } from "../grants/grant-terms"
import type { LimitTerms } from "./limit-terms"
import type {
  AccrualTerms,
  DiscountTerms,
  ExpirySettings,
  JoiningTerms,
  ProductSelection,
  ProgramTerms,
  RedemptionTerms,
  ReturnTerms,
  SpendTerms,
  SurveyTerms,
  TierScheduleTerms,
  TierTerms,
} from "./terms"

/**
 * Terms of which only what changes is named. Lists, the expiry and the window are replaced as a whole; of
 * `bonus_values` each currency is set on its own, and `null` takes one away.
 */
export interface TermsPatch {
  readonly currency_code?: string
  readonly bonus_values?: Readonly<Record<string, string | null>>
  readonly time_zone?: string
  readonly accrual?: PatchWithExclusions<AccrualTerms>
  readonly accrual_rules?: readonly AccrualRule[]
  readonly grants?: Partial<GrantTerms>
  readonly redemption?: PatchWithExclusions<RedemptionTerms>
  readonly tiers?: readonly TierTerms[]
  readonly tier_schedule?: TierSchedulePatch
  readonly discount?: Partial<DiscountTerms>
  readonly spend?: Partial<SpendTerms>
  readonly returns?: Partial<ReturnTerms>
  readonly expiry?: Partial<ExpirySettings>
  readonly limits?: Partial<LimitTerms>
  readonly joining?: Partial<JoiningTerms>
  readonly surveys?: Partial<SurveyTerms>
}

type TierSchedulePatch = Partial<Omit<TierScheduleTerms, "counted_products">> & {
  readonly counted_products?: Partial<ProductSelection>
}

type PatchWithExclusions<T extends { readonly exclusions: ProductSelection }> = Partial<
  Omit<T, "exclusions">
> & { readonly exclusions?: Partial<ProductSelection> }

/** The terms with the patch applied; a field that is absent or `undefined` stays as it is. */
export function mergeTerms(terms: ProgramTerms, patch: TermsPatch): ProgramTerms {
  return {
    currency_code: patch.currency_code ?? terms.currency_code,
    bonus_values: mergeBonusValues(terms.bonus_values, patch.bonus_values ?? {}),
    time_zone: patch.time_zone ?? terms.time_zone,
    accrual: mergeSection(terms.accrual, patch.accrual),
    accrual_rules: patch.accrual_rules ?? terms.accrual_rules,
    grants: { ...terms.grants, ...withoutUndefined(patch.grants) },
    redemption: mergeSection(terms.redemption, patch.redemption),
    tiers: patch.tiers ?? terms.tiers,
    tier_schedule: mergeTierSchedule(terms.tier_schedule, patch.tier_schedule),
    discount: { ...terms.discount, ...withoutUndefined(patch.discount) },
    spend: { ...terms.spend, ...withoutUndefined(patch.spend) },
    returns: { ...terms.returns, ...withoutUndefined(patch.returns) },
    expiry: { ...terms.expiry, ...withoutUndefined(patch.expiry) },
    limits: { ...terms.limits, ...withoutUndefined(patch.limits) },
    joining: { ...terms.joining, ...withoutUndefined(patch.joining) },
    surveys: { ...terms.surveys, ...withoutUndefined(patch.surveys) },
  }
}

function mergeBonusValues(
  current: ProgramTerms["bonus_values"],
  patch: Readonly<Record<string, string | null>>,
): ProgramTerms["bonus_values"] {
  const merged = Object.entries({ ...current, ...withoutUndefined(patch) })
  return Object.fromEntries(merged.filter((entry): entry is [string, string] => entry[1] !== null))
}

function mergeSection<T extends { readonly exclusions: ProductSelection }>(
  section: T,
  patch: PatchWithExclusions<T> | undefined,
): T {
  const exclusions = { ...section.exclusions, ...withoutUndefined(patch?.exclusions) }
  return { ...section, ...withoutUndefined(patch), exclusions }
}

function mergeTierSchedule(
  schedule: TierScheduleTerms,
  patch: TierSchedulePatch | undefined,
): TierScheduleTerms {
  const named = withoutUndefined(patch?.counted_products)
  const counted_products = { ...schedule.counted_products, ...named }
  return { ...schedule, ...withoutUndefined(patch), counted_products }
}

function withoutUndefined<T extends object>(value: T | undefined): Partial<T> {
  const entries = Object.entries(value ?? {}).filter(([, field]) => field !== undefined)
  return Object.fromEntries(entries) as Partial<T>
}
