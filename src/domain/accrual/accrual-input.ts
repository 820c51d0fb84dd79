import type { Occasion } from "../accrual-rules/occasion"
import type { BonusValue } from "../money/bonus-value"
import type { Minor } from "../money/money"
import type { Basket } from "../program/basket"
import type { EarningLimit } from "./earning-limit"
import type { ProgramTerms, TierTerms } from "../program/terms"

export interface AccrualInput {
  readonly terms: ProgramTerms
  /** The tier at whose percent the order earns; null where the program has none. */
  readonly tier: TierTerms | null
  readonly basket: Basket
  readonly bonus_value: BonusValue
  /** Money (with tax) of each line that is paid with bonuses, by `line_id`. */
  readonly paid_with_bonuses: ReadonlyMap<string, Minor>
  /** When it is bought, and what the rules may know of the buyer. */
  readonly occasion: Occasion
  /** Absent or null: nothing limits what the basket earns. */
  readonly limit?: EarningLimit | null
}
