import { defaultTerms } from "../../../domain/program/default-terms"
import type { ExpiryTerms } from "../../../domain/program/lifetime"
import { mergeTerms } from "../../../domain/program/merge-terms"
import type { ProgramKind, ProgramScheme } from "../../../domain/program/program-kind"
import type { AccrualTerms, DiscountTerms, ProgramTerms } from "../../../domain/program/terms"
import type { TermsProblem } from "../../../domain/program/terms-problems"
import { validateTerms } from "../../../domain/program/validate-terms"
import type { WireTier } from "../../hooks/api/program-terms"
import { basisPoints } from "./domain-figures"
import type { FirstCards } from "./first-cards"
import { cardKindOf, cardProblems, EAN13_LENGTH } from "./first-cards"
import { handleFor } from "./program-handle"
import { tierOfWire } from "./terms-of-wire"

/** The least that a program needs to be decided; all else has its usual value and can be changed later. */
export interface FirstRunDraft {
  readonly name: string
  readonly kind: ProgramKind
  readonly scheme: ProgramScheme
  readonly currency_code: string
  readonly time_zone: string
  /** What comes back as bonuses, or what is taken off. */
  readonly percent: number
  readonly tiers: readonly WireTier[]
  readonly earn_at: AccrualTerms["earn_at"]
  readonly expiry: ExpiryTerms
  readonly cap_percent: number
  readonly beside_others: DiscountTerms["beside_others"]
  readonly cards: FirstCards
}

/** The share that suits most shops: seen and still affordable. */
const PERCENT = { bonus: 5, discount: 3 } as const

export interface FirstRunSurroundings {
  readonly currency_code: string
  readonly time_zone: string
  /** How many programs there are already: their cards have other numbers. */
  readonly programs: number
  /** In the merchant's language. */
  readonly names: {
    readonly program: string
    readonly card: string
    readonly tiers: [string, string, string]
  }
}

/** What the wizard begins with: sensible for somebody who only presses Enter. */
export function firstRunDraft(around: FirstRunSurroundings): FirstRunDraft {
  return {
    name: around.names.program,
    kind: "bonus",
    scheme: "simple",
    currency_code: around.currency_code,
    time_zone: around.time_zone,
    percent: PERCENT.bonus,
    tiers: suggestedTiers("bonus", PERCENT.bonus, around.names.tiers),
    earn_at: "placed",
    expiry: { kind: "months", months: 12 },
    cap_percent: 30,
    beside_others: "better_wins",
    cards: {
      source: "new",
      name: around.names.card,
      prefix: `29${around.programs % 10}`,
      length: EAN13_LENGTH,
      blanks: 100,
    },
  }
}

/** Of another kind the percents mean something else, so they begin anew. */
export function ofKind(draft: FirstRunDraft, kind: ProgramKind): FirstRunDraft {
  const names = draft.tiers.map(({ name }) => name)
  const percent = PERCENT[kind]
  return { ...draft, kind, percent, tiers: suggestedTiers(kind, percent, names) }
}

/** Three steps, each worth a little more: 5 %, 7 % and 10 %. */
function suggestedTiers(
  kind: ProgramKind,
  percent: number,
  names: readonly string[],
): readonly WireTier[] {
  const steps = [
    { threshold: 0, more: 0 },
    { threshold: 500, more: 2 },
    { threshold: 2_000, more: 5 },
  ]
  return steps.map(({ threshold, more }, index) => {
    const name = names[index] ?? ""
    const own = percent + more
    return {
      handle: handleFor(name, [], `tier-${index + 1}`),
      name,
      threshold,
      accrual_percent: kind === "bonus" ? own : null,
      cap_percent: null,
      discount_percent: kind === "discount" ? own : null,
    }
  })
}

/** The whole terms of the draft, as the rules reckon with them. */
export function termsOfFirstRun(draft: FirstRunDraft): ProgramTerms {
  const usual = defaultTerms(draft.currency_code, draft.kind)
  const measured = { currency_code: draft.currency_code, tier_schedule: usual.tier_schedule }
  const tiers = tiersOf(draft).map((tier) => tierOfWire(tier, measured))
  const common = { time_zone: draft.time_zone, tiers }
  if (draft.kind === "discount") {
    const { beside_others } = draft
    return mergeTerms(usual, {
      ...common,
      discount: { percent_bp: basisPoints(draft.percent), beside_others },
    })
  }
  return mergeTerms(usual, {
    ...common,
    accrual: {
      percent_bp: basisPoints(draft.percent),
      earn_at: draft.earn_at,
      expiry: draft.expiry,
    },
    redemption: { cap_bp: basisPoints(draft.cap_percent) },
  })
}

function tiersOf({ scheme, tiers }: FirstRunDraft): readonly WireTier[] {
  return scheme === "simple" ? [] : tiers
}

export const STEPS = ["kind", "earning", "paying", "cards"] as const
export type FirstRunStep = (typeof STEPS)[number]

/** What is wrong in a step, by the path of the setting; a step without problems may be left. */
export function problemsOf(step: FirstRunStep, draft: FirstRunDraft): TermsProblem[] {
  switch (step) {
    case "kind":
      return draft.name.trim() === "" ? [{ path: "name", message: "required" }] : []
    case "earning":
    case "paying":
      return validateTerms(termsOfFirstRun(draft)).filter(
        ({ path }) => path.startsWith("redemption") === (step === "paying"),
      )
    case "cards":
      return cardProblems(draft.cards)
  }
}

/** What is sent: the program, and the cards where there are any. */
export interface FirstRunBodies {
  readonly program: object
  readonly card_kind: object | null
  readonly blanks: number
}

export function firstRunBodies(
  draft: FirstRunDraft,
  status: "active" | "draft",
  taken_handles: readonly string[],
): FirstRunBodies {
  const { kind, scheme, currency_code, time_zone, percent, earn_at, expiry } = draft
  const tiers = tiersOf(draft)
  const offer =
    kind === "discount"
      ? { discount: { percent, beside_others: draft.beside_others } }
      : {
          accrual: { percent, earn_at, expiry },
          redemption: { cap_percent: draft.cap_percent },
        }
  const name = draft.name.trim()
  return {
    program: {
      handle: handleFor(name, taken_handles),
      name,
      kind,
      scheme,
      status,
      terms: { currency_code, time_zone, tiers, ...offer },
    },
    card_kind: cardKindOf(draft.cards),
    blanks: draft.cards.source === "new" ? draft.cards.blanks : 0,
  }
}
