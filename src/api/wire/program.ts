import type { ProgramKind, ProgramScheme } from "../../domain/program/program-kind"
import { isRunning } from "../../domain/program/choose-program"
import type { Audience } from "../../domain/program/program-reach"
import type { ProgramTerms } from "../../domain/program/terms"
import { termsInWords } from "../../domain/program/terms-in-words"
import type { Language } from "../../domain/program/words/languages"
import type { ProgramWithTerms } from "../../modules/loyalty-program/types"
import type { WireTerms } from "./program-terms"
import { percentToWire } from "./figures"
import { bonusValuesToWire, termsToWire, tiersToWire } from "./program-terms"

/** A program as the admin sees it. */
export type WireProgram = Omit<ProgramWithTerms, "terms"> & {
  /** True while it is active and within its days: only then it earns and spends. */
  readonly is_running: boolean
  readonly terms: WireTerms
}

/** A program as a shopper sees it: each tier with the percents that it really gives. */
export interface PublicProgram {
  readonly handle: string
  readonly name: string
  readonly kind: ProgramKind
  readonly scheme: ProgramScheme
  readonly currency_code: string
  readonly is_default: boolean
  readonly starts_on: string | null
  readonly ends_on: string | null
  /** `invitation`: whoever joins needs a code. A pilot is shown to nobody. */
  readonly audience: Audience
  readonly terms_in_words: readonly string[]
  readonly rates: {
    readonly accrual_percent: number
    readonly cap_percent: number
    readonly discount_percent: number
    readonly bonus_values: Readonly<Record<string, number>>
  }
  readonly tiers: readonly {
    readonly handle: string
    readonly name: string
    readonly threshold: number
    readonly accrual_percent: number
    readonly cap_percent: number
    readonly discount_percent: number
  }[]
  readonly tier_schedule: Omit<ProgramTerms["tier_schedule"], "customer_groups">
  readonly expiry: ProgramTerms["accrual"]["expiry"]
  readonly activation_delay_days: number
}

export function programToWire(program: ProgramWithTerms): WireProgram {
  const { terms, ...rest } = program
  return { ...rest, is_running: isRunning(program, Date.now()), terms: termsToWire(terms) }
}

export function publicProgram(program: ProgramWithTerms, language: Language): PublicProgram {
  const { terms, kind } = program
  const accrual_percent = percentToWire(terms.accrual.percent_bp)
  const cap_percent = percentToWire(terms.redemption.cap_bp)
  const discount_percent = percentToWire(terms.discount.percent_bp)
  const { customer_groups: _groups, ...tier_schedule } = terms.tier_schedule
  return {
    handle: program.handle,
    name: program.name,
    kind,
    scheme: program.scheme,
    currency_code: terms.currency_code,
    is_default: program.is_default,
    starts_on: program.starts_on,
    ends_on: program.ends_on,
    audience: program.audience,
    terms_in_words: termsInWords(terms, { language, kind }),
    rates: {
      accrual_percent,
      cap_percent,
      discount_percent,
      bonus_values: bonusValuesToWire(terms),
    },
    tiers: tiersToWire(terms).map((tier) => ({
      ...tier,
      accrual_percent: tier.accrual_percent ?? accrual_percent,
      cap_percent: tier.cap_percent ?? cap_percent,
      discount_percent: tier.discount_percent ?? discount_percent,
    })),
    tier_schedule,
    expiry: terms.accrual.expiry,
    activation_delay_days: terms.accrual.activation_delay_days,
  }
}
