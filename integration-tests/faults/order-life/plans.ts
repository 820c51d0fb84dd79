import type { ProgramTerms } from "../../../src/domain/program/terms"
import type { LifeName, Settlement } from "./lives"
import { isEdited, LIFE_NAMES, snapshotCount } from "./lives"

export interface OrderProgram {
  readonly earn_at: ProgramTerms["accrual"]["earn_at"]
  readonly settlement: Settlement
  readonly shortfall: "debt" | "forgive"
}

export const PROGRAMS: readonly OrderProgram[] = (["placed", "paid", "delivered"] as const).flatMap(
  (earn_at) =>
    (["discount", "tender"] as const).flatMap((settlement) =>
      (["debt", "forgive"] as const).map((shortfall) => ({ earn_at, settlement, shortfall })),
    ),
)

/** How the checkout's hold meets the first sync of its order. */
export const CAPTURES = [
  "before the first sync",
  "after the first sync",
  "by the sync alone",
  "late, its hold given back",
  "late, some of it spent elsewhere",
] as const

/** One way in which the events of a life may reach the ledger. */
export interface Plan {
  readonly life: LifeName
  readonly capture: (typeof CAPTURES)[number]
  /** Snapshots in the order in which they are handled, by number. */
  readonly sequence: readonly number[]
  /** After so many syncs the member spends 10 in another cart, if there surely are 10; `null`: never. */
  readonly spends_after: number | null
}

/** Every sequence of every life with every capture; the spending elsewhere takes its turns with them. */
export function allPlans({ settlement }: OrderProgram): Plan[] {
  const plans = LIFE_NAMES.flatMap((life) =>
    sequencesOf(snapshotCount(life))
      .filter((sequence) => settlement === "discount" || isSeenAsPlaced(life, sequence))
      .flatMap((sequence) => CAPTURES.map((capture) => ({ life, capture, sequence }))),
  )
  return plans.map((plan, index) => {
    const moments = [null, 1, Math.ceil(plan.sequence.length / 2)]
    const has_ten = plan.capture !== "late, some of it spent elsewhere"
    return { ...plan, spends_after: (has_ten && moments[index % moments.length]) || null }
  })
}

/**
 * A tender lies on no line: which goods it paid for, only a reading of the order as it was placed can
 * tell. The shop's reader hands that one in first whenever an order is new (`workflows/orders/sync-books.ts`),
 * so the ledger never begins with an edited one, unless it is canceled and its figures are nothing.
 */
function isSeenAsPlaced(life: LifeName, [first]: readonly number[]): boolean {
  return life === "is canceled while a return comes in" || !isEdited(life, first ?? 0)
}

/**
 * All permutations; all of them with everything once more, backwards; and all that is left when events
 * are lost and the reconciler reads the last state.
 */
function sequencesOf(count: number): number[][] {
  const last = count - 1
  const earlier = Array.from({ length: last }, (_, index) => index)
  const whole = permutations([...earlier, last])
  const doubled = whole.map((sequence) => [...sequence, ...[...sequence].reverse()])
  const with_losses = subsets(earlier)
    .filter((subset) => subset.length < earlier.length)
    .flatMap(permutations)
    .map((sequence) => [...sequence, last])
  return [...whole, ...doubled, ...with_losses]
}

function permutations(items: readonly number[]): number[][] {
  if (items.length === 0) return [[]]
  return items.flatMap((first) =>
    permutations(items.filter((item) => item !== first)).map((rest) => [first, ...rest]),
  )
}

function subsets(items: readonly number[]): number[][] {
  return items.reduce<number[][]>(
    (sets, item) => [...sets, ...sets.map((set) => [...set, item])],
    [[]],
  )
}
