import type { Bonuses } from "../money/bonuses"
import { bonuses, sumBonuses } from "../money/bonuses"
import type { Lifetime } from "../program/lifetime"
import type { TargetGroup } from "./target-groups"

/** What the books already have of an order's bonuses of one lifetime. */
export interface PostedGroup {
  /** `lifetimeName`; null: that of the program. */
  readonly name: string | null
  readonly earned: Bonuses
  readonly revoked: Bonuses
  /** Lots that its accruals have issued. */
  readonly lot_seqs: readonly number[]
}

/** How far the books of one lifetime are from their target: above zero more is earned, below it goes back. */
export interface GroupChange {
  readonly name: string | null
  /** Null where the order earns nothing of it any more: all of it goes back. */
  readonly lifetime: Lifetime | null
  readonly change: number
  readonly lot_seqs: readonly number[]
  readonly rules: readonly string[]
}

/** Target less posted, by lifetime. */
export function groupChanges(
  posted: readonly PostedGroup[],
  target: readonly TargetGroup[],
): readonly GroupChange[] {
  const gone = posted.filter(({ name }) => !target.some((group) => group.name === name))
  return [
    ...target.map(({ name, lifetime, earned_net, rules }): GroupChange => {
      const known = posted.find((group) => group.name === name)
      return {
        name,
        lifetime,
        change: earned_net - (known ? known.earned - known.revoked : 0),
        lot_seqs: known?.lot_seqs ?? [],
        rules,
      }
    }),
    ...gone.map(({ name, earned, revoked, lot_seqs }): GroupChange => ({
      name,
      lifetime: null,
      change: revoked - earned,
      lot_seqs,
      rules: [],
    })),
  ]
}

/** Tells the entries of one sync apart: "2" for the program's lifetime, "2:14+30d" for another. */
export function groupPart(step: number, name: string | null): string {
  return name === null ? String(step) : `${step}:${name}`
}

interface OrderEntry {
  readonly seq: number
  readonly kind: string
  readonly amount: Bonuses
  readonly part: string
}

/** What an order's own entries say about each lifetime. */
export function postedGroups(entries: readonly OrderEntry[]): readonly PostedGroup[] {
  const earning = entries.filter(({ kind }) => kind === "accrual" || kind === "revocation")
  const names = new Set(earning.map(({ part }) => groupNameIn(part)))
  return [...names].map((name) => {
    const own = earning.filter(({ part }) => groupNameIn(part) === name)
    const accruals = own.filter(({ kind }) => kind === "accrual")
    const earned = sumBonuses(accruals.map(({ amount }) => amount))
    return {
      name,
      earned,
      revoked: bonuses(sumBonuses(own.map(({ amount }) => amount)) - earned),
      lot_seqs: accruals.map(({ seq }) => seq),
    }
  })
}

function groupNameIn(part: string): string | null {
  const [, name] = part.split(":")
  return name ?? null
}
