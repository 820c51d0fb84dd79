import { useTranslation } from "react-i18next"
import { useMembershipHistory, useTierChanges } from "../../hooks/api/member-parts"
import { useStaffNames } from "../../hooks/api/staff-names"
import type { AdminMember, Program } from "../../hooks/api/types"
import { actorsOf, membershipStory } from "../../lib/members/membership-story"
import { LoadError } from "../load-error"
import { Section } from "../section"
import { SectionSkeleton } from "../section-skeleton"
import { StoryStepItem } from "./story-step-item"

interface HistorySectionProps {
  readonly member: AdminMember
  /** Absent while it loads: tiers are called by their handles until then. */
  readonly program: Program | undefined
}

/** What became of the membership and of its tier: who, when and why. */
export function HistorySection({ member, program }: HistorySectionProps) {
  const { t } = useTranslation("loyaltyProgram")
  const history = useMembershipHistory(member.id)
  const tiers = useTierChanges(member.id)
  const error = history.error ?? tiers.error
  const story =
    history.data && tiers.data
      ? membershipStory(history.data.history, tiers.data.tier_changes)
      : undefined
  const { data: names } = useStaffNames(story ? actorsOf(story) : [])
  const tierName = (handle: string) =>
    program?.terms.tiers.find((tier) => tier.handle === handle)?.name ?? handle

  return (
    <Section title={t("members.history.title")}>
      {!story &&
        (error ? (
          <LoadError
            error={error}
            onRetry={() => {
              void history.refetch()
              void tiers.refetch()
            }}
          />
        ) : (
          <SectionSkeleton rows={2} />
        ))}
      {story && (
        <ul
          aria-label={t("members.history.title")}
          className="divide-ui-border-base divide-y divide-dashed"
        >
          {story.map((step) => (
            <StoryStepItem
              key={`${step.about} ${step.at} ${step.about === "tier" ? (step.change.to ?? "") : step.change.seq}`}
              step={step}
              actor={actorName(step.change.actor_id)}
              tierName={tierName}
            />
          ))}
        </ul>
      )}
    </Section>
  )

  /** A key that acted for a till or another system has no name among the users. */
  function actorName(actor_id: string | null): string | null {
    if (actor_id === null || !names) return null
    return names.get(actor_id) ?? t("members.history.integration")
  }
}
