import { currencyOf } from "../money/currency"
import type { Minor } from "../money/money"
import { moneyFromMinor } from "../money/money"
import type { ProgramTerms } from "../program/terms"

/** One piece, in the thousandths in which quantities are counted: goods are also sold by weight. */
export const PIECE = 1_000

/** What a member has bought, both ways of counting it. */
export interface Counted {
  /** Minor units of the program's currency. */
  readonly spend: Minor
  /** Thousandths of a piece. */
  readonly quantity: number
}

export function countedBy({ tier_schedule }: ProgramTerms, { spend, quantity }: Counted): number {
  switch (tier_schedule.measure) {
    case "spend":
      return spend
    case "quantity":
      return quantity
  }
}

/** A figure of the schedule as people write it: money in major units, or pieces. */
export function measureInUnits(
  { tier_schedule, currency_code }: Pick<ProgramTerms, "tier_schedule" | "currency_code">,
  measured: number,
): number {
  switch (tier_schedule.measure) {
    case "spend":
      return moneyFromMinor(measured as Minor, currencyOf(currency_code))
    case "quantity":
      return measured / PIECE
  }
}
