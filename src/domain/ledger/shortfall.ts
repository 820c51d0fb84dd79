import type { ReturnTerms } from "../program/terms"
import type { Bonuses } from "../money/bonuses"
import { NO_BONUSES } from "../money/bonuses"

/** Who bears what has to go back and is spent by now. */
export interface Borne {
  /** The member owes it. */
  readonly owed: Bonuses
  /** Nobody owes it: it is forgiven, or whoever refunds is told. */
  readonly shortfall: Bonuses
}

/** As the program says: a debt, or a shortfall that is forgiven or taken out of the money. */
export function bear(missing: Bonuses, policy: ReturnTerms["shortfall"]): Borne {
  return policy === "debt"
    ? { owed: missing, shortfall: NO_BONUSES }
    : { owed: NO_BONUSES, shortfall: missing }
}
