import type { Identified, TillCandidate, TillMember } from "../../hooks/api/till-types"
import type { Asked } from "./what-to-ask"

export interface TillVariant {
  readonly id: string
  readonly title: string
  readonly sku: string | null
  readonly barcode: string | null
  readonly ean: string | null
  readonly upc: string | null
  readonly product: { readonly title: string; readonly thumbnail: string | null } | null
  readonly prices?: readonly { readonly amount: number; readonly currency_code: string }[]
}

/** What came of one scan. */
export type ScanOutcome =
  | { readonly found: "product"; readonly variant: TillVariant }
  | { readonly found: "member"; readonly member: TillMember }
  | { readonly found: "several"; readonly candidates: readonly TillCandidate[] }
  | { readonly found: "new_card"; readonly number: string }
  /** The card, or whose it is, may not be used: the server's own words. */
  | { readonly found: "refused"; readonly error: unknown }

/**
 * The variant that has exactly this code on it. Several with one code, as colors with one barcode, are for the cashier
 * to choose from.
 */
export function exactVariant(code: string, variants: readonly TillVariant[]): ScanOutcome | null {
  const wanted = code.toLowerCase()
  const exact = variants.filter(({ barcode, ean, upc, sku }) =>
    [barcode, ean, upc, sku].some((known) => known?.toLowerCase() === wanted),
  )
  const [variant, ...others] = exact
  return variant && others.length === 0 ? { found: "product", variant } : null
}

/** What the route that identifies has said; `null`: it knows nobody. */
export function personOutcome({ member, candidates, new_card }: Identified): ScanOutcome | null {
  if (member) return { found: "member", member }
  if (candidates.length > 0) return { found: "several", candidates }
  return new_card && { found: "new_card", number: new_card.number }
}

/** A refusal of the same route. Whom nobody knows may still be goods; a blocked card is an answer. */
export function refusalOutcome(error: unknown): ScanOutcome | null {
  const { status } = error as { readonly status?: number }
  return status === 404 ? null : { found: "refused", error }
}

/**
 * The first answer that says something, in the order of likelihood; who was asked later is not waited for where the
 * first one knows. Goods with this code go before a card that is refused.
 */
export async function firstOutcome(
  ask: readonly Asked[],
  asking: Readonly<Record<Asked, () => Promise<ScanOutcome | null>>>,
): Promise<ScanOutcome | null> {
  const answers = ask.map((asked) => asking[asked]())
  // Whoever is not waited for fails unheard.
  for (const answer of answers) answer.catch(() => null)
  let refused: ScanOutcome | null = null
  for (const answer of answers) {
    const outcome = await answer
    if (outcome?.found === "refused") refused = outcome
    else if (outcome) return outcome
  }
  return refused
}
