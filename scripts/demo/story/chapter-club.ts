import type { Cast } from "./cast"
import { cents } from "./cents"

/** What the merchant promises; the story counts on it. */
export const CLUB = { handle: "bean-club", percent: 3, cap_percent: 30, next_tier_cents: 30_000 }

interface PublicProgram {
  readonly name: string
  readonly terms_in_words: readonly string[]
  readonly rates: { readonly accrual_percent: number; readonly cap_percent: number }
  readonly tiers: readonly { readonly name: string; readonly threshold: number }[]
}

/** The terms as a shopper reads them. */
export async function readTheTerms({ told, web }: Cast): Promise<void> {
  const { program } = await web.get<{ program: PublicProgram }>(
    `/store/loyalty/programs/${CLUB.handle}`,
  )
  told.chapter(`The merchant runs the ${program.name}`)
  const onTiers = program.terms_in_words.filter((sentence) =>
    program.tiers.some((tier) => sentence.startsWith(tier.name)),
  )
  for (const sentence of onTiers) told.say(sentence)
  const { accrual_percent, cap_percent } = program.rates
  told.figure("Back on every purchase", `${accrual_percent} %`, `${CLUB.percent} %`)
  told.figure("Payable with bonuses", `${cap_percent} %`, `${CLUB.cap_percent} %`)
  told.figure(
    "The second tier begins at",
    cents(program.tiers[1]?.threshold ?? 0),
    CLUB.next_tier_cents,
  )
}
