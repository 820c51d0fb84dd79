/**
 * `draft`: shown to nobody. `active`: earns and spends. `paused`: nobody earns or spends, balances stay,
 * and returns settle. `ended`: the same for good.
 */
export const PROGRAM_STATUSES = ["draft", "active", "paused", "ended"] as const

export type ProgramStatus = (typeof PROGRAM_STATUSES)[number]

const NEXT: Readonly<Record<ProgramStatus, readonly ProgramStatus[]>> = {
  draft: ["active", "ended"],
  active: ["paused", "ended"],
  paused: ["active", "ended"],
  ended: [],
}

/** Why a program cannot go from one status to another, in the marketer's words; null: it can. */
export function statusRefusal(from: ProgramStatus, to: ProgramStatus): string | null {
  if (from === to || NEXT[from].includes(to)) return null
  if (from === "ended") return "This program has ended for good; make a new one."
  if (to === "draft") return "This program has had members; pause it instead of drafting it again."
  return `Make the program active first: a ${from} one cannot become ${to}.`
}
