import type { ProgramKind, ProgramScheme } from "../../domain/program/program-kind"
import type { ProgramTerms } from "../../domain/program/terms"
import { termsInWords } from "../../domain/program/terms-in-words"
import type { Language } from "../../domain/program/words/languages"
import type { ProgramVersion, ProgramWithTerms } from "../../modules/loyalty-program/types"
import type { WireTerms } from "./program-terms"
import { bonusValuesToWire, percentToWire, termsToWire, tiersToWire } from "./program-terms"

/** A program as the admin sees it. */
export type WireProgram = Omit<ProgramWithTerms, "terms"> & { readonly terms: WireTerms }

export type WireProgramVersion = Omit<ProgramVersion, "terms"> & { readonly terms: WireTerms }

/** A program as a shopper sees it: each tier with the percents that it really gives. */
export interface PublicProgram {
  readonly handle: string
  readonly name: string
  readonly kind: ProgramKind
  readonly scheme: ProgramScheme
  readonly currency_code: string
  readonly is_default: boolean
  readonly terms_in_words: readonly string[]
  readonly rates: {
    readonly accrual_percent: number
    readonly cap_percent: number
    readonly bonus_values: Readonly<Record<string, number>>
  }
  readonly tiers: readonly {
    readonly handle: string
    readonly name: string
    readonly threshold: number
    readonly accrual_percent: number
    readonly cap_percent: number
  }[]
  readonly expiry: ProgramTerms["accrual"]["expiry"]
  readonly activation_delay_days: number
}

export function programToWire(program: ProgramWithTerms): WireProgram {
  return { ...program, terms: termsToWire(program.terms) }
}

export function versionToWire(version: ProgramVersion): WireProgramVersion {
  return { ...version, terms: termsToWire(version.terms) }
}

export function publicProgram(program: ProgramWithTerms, language: Language): PublicProgram {
  const { terms, kind } = program
  const accrual_percent = percentToWire(terms.accrual.percent_bp)
  const cap_percent = percentToWire(terms.redemption.cap_bp)
  return {
    handle: program.handle,
    name: program.name,
    kind,
    scheme: program.scheme,
    currency_code: terms.currency_code,
    is_default: program.is_default,
    terms_in_words: termsInWords(terms, { language, kind }),
    rates: { accrual_percent, cap_percent, bonus_values: bonusValuesToWire(terms) },
    tiers: tiersToWire(terms).map((tier) => ({
      ...tier,
      accrual_percent: tier.accrual_percent ?? accrual_percent,
      cap_percent: tier.cap_percent ?? cap_percent,
    })),
    expiry: terms.accrual.expiry,
    activation_delay_days: terms.accrual.activation_delay_days,
  }
}
