import type { LifeName, Settlement } from "./lives"

/** Whole and broken bonuses, and euros, as a merchant would reckon them on paper. */
export interface Reckoned {
  /** What the order earns in the end, and is still pending where its moment has not come. */
  readonly earned: number
  /** Of the 90 that were spent on it. */
  readonly given_back: number
  /** What is left in the lots that the member had before, each with its old expiry (A18). */
  readonly old_lots: Readonly<Record<1 | 2, number>>
  /** Net spend that counts towards a tier (A27). */
  readonly counted_spend: number
}

/**
 * The member has 60 bonuses that expire in 30 days and 40 that never do, and pays 90 with them: all of
 * the first and 30 of the second (law 6). They come back in the mirror image: first those 30.
 */
export const STARTED_WITH = { 1: 60, 2: 40 } as const
export const SPENT_ON_ORDER = 90

/** Nothing has happened, as far as the member can tell (A18, A20, A21, A23). */
const UNDONE: Reckoned = {
  earned: 0,
  given_back: 90,
  old_lots: { 1: 60, 2: 40 },
  counted_spend: 0,
}

/**
 * Where every life must end, reckoned by hand from the design and the acceptance cases, and never by
 * the rules that are on trial. 5 % of what is paid in money, rounded down at the order and spread over
 * its lines by largest remainder; of a line with three units, two that come back take two thirds along,
 * rounded down.
 */
export const RECKONED: Readonly<Record<LifeName, Readonly<Record<Settlement, Reckoned>>>> = {
  "is edited and on its way": {
    // Money: 599.99 + 150.01 + 40.00 = 790.00 → 39.50. The cup that went took 29.99 − 14.99 along.
    discount: {
      earned: 39.5,
      given_back: 15,
      old_lots: { 1: 0, 2: 25 },
      counted_spend: 865,
    },
    // The tender lies 60.00 and 30.00 on tea and cups; half the cups are half of 30.00.
    tender: {
      earned: 39.5,
      given_back: 15,
      old_lots: { 1: 0, 2: 25 },
      counted_spend: 865,
    },
  },
  "is kept in part": {
    // 899.99 → 44.99, of it tea 29.99 and cups 15.00; 29.99 − 19.99 = 10.00 stays. Back: ⅔ of 60.01.
    discount: {
      earned: 25,
      given_back: 40,
      old_lots: { 1: 10, 2: 40 },
      counted_spend: 549.99,
    },
    tender: {
      earned: 25,
      given_back: 40,
      old_lots: { 1: 10, 2: 40 },
      counted_spend: 549.99,
    },
  },
  "is edited, and one article comes back in two parts": {
    // Of 39.50, cup 7.50 and spoon 2.00 stay. Back: all of the tea's 60.01, and 15.00 of the edit.
    discount: {
      earned: 9.5,
      given_back: 75.01,
      old_lots: { 1: 45.01, 2: 40 },
      counted_spend: 205,
    },
    tender: {
      earned: 9.5,
      given_back: 75,
      old_lots: { 1: 45, 2: 40 },
      counted_spend: 205,
    },
  },
  "comes back whole in three parts": { discount: UNDONE, tender: UNDONE },
  "is canceled while a return comes in": { discount: UNDONE, tender: UNDONE },
}
