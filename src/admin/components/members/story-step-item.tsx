import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useFormats } from "../../hooks/use-formats"
import type { StoryStep } from "../../lib/members/membership-story"
import { AdminLink } from "../admin-link"

type TFunction = ReturnType<typeof useTranslation>["t"]

interface StoryStepItemProps {
  readonly step: StoryStep
  /** Who of the staff did it; `null` where it was the member, or nobody. */
  readonly actor: string | null
  readonly tierName: (handle: string) => string
}

export function StoryStepItem({ step, actor, tierName }: StoryStepItemProps) {
  const { t } = useTranslation("loyaltyProgram")
  const formats = useFormats()
  const reason = reasonOf(step, t)
  const other = step.about === "membership" ? step.change.other_member_id : null
  return (
    <li className="flex flex-col gap-y-0.5 px-6 py-3">
      <Text size="small" leading="compact" weight="plus">
        {headingOf(step, t, tierName)}
      </Text>
      {reason && (
        <Text size="small" leading="compact" className="text-ui-fg-subtle break-words">
          <bdi>{reason}</bdi>
        </Text>
      )}
      <Text size="xsmall" leading="compact" className="text-ui-fg-muted">
        <time dateTime={step.at}>{formats.moment(step.at)}</time>
        {actor && ` · ${t("members.history.by", { name: actor })}`}
        {other && (
          <>
            {" · "}
            <AdminLink to={`/loyalty/members/${other}`} isInText>
              {t("members.history.otherRecord")}
            </AdminLink>
          </>
        )}
      </Text>
    </li>
  )
}

function headingOf(step: StoryStep, t: TFunction, tierName: (handle: string) => string): string {
  if (step.about === "tier") {
    return step.change.to === null
      ? t("members.history.tierNone")
      : t("members.history.tierUp", { tier: tierName(step.change.to) })
  }
  const { action, to_status } = step.change
  return t(`members.history.action.${to_status === "merged" ? "mergedAway" : action}`)
}

function reasonOf(step: StoryStep, t: TFunction): string | null {
  if (step.about === "membership") return step.change.reason
  return step.change.cause === "by_hand"
    ? step.change.text
    : t(`members.history.cause.${step.change.cause}`)
}
