import type { MembershipChange, TierChange } from "../../hooks/api/member-parts"

/** One thing that became of a membership. */
export type StoryStep =
  | { readonly about: "membership"; readonly at: string; readonly change: MembershipChange }
  | { readonly about: "tier"; readonly at: string; readonly change: TierChange }

/** Changes of status and of tier in one story, the latest first. */
export function membershipStory(
  history: readonly MembershipChange[],
  tier_changes: readonly TierChange[],
): readonly StoryStep[] {
  const steps: StoryStep[] = [
    ...tier_changes.map((change) => ({ about: "tier" as const, at: change.changed_at, change })),
    ...[...history]
      .reverse()
      .map((change) => ({ about: "membership" as const, at: change.happened_at, change })),
  ]
  return steps.sort((one, other) => other.at.localeCompare(one.at))
}

/** Who of the staff did something, each once. */
export function actorsOf(steps: readonly StoryStep[]): readonly string[] {
  return [...new Set(steps.flatMap(({ change }) => change.actor_id ?? []))]
}
