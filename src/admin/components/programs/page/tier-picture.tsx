import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { WireTerms } from "../../../hooks/api/program-terms"
import { useFormats } from "../../../hooks/use-formats"
import type { TierStep } from "../../../lib/programs/tier-steps"

interface TierPictureProps {
  readonly steps: readonly TierStep[]
  readonly terms: WireTerms
}

const HEIGHT_PX = 96

/** The tiers as a stair: each with its threshold, what it gives, and how many members stand on it. */
export function TierPicture({ steps, terms }: TierPictureProps) {
  const { t } = useTranslation("loyaltyProgram")
  return (
    <div
      tabIndex={0}
      role="region"
      aria-label={t("programs.tiers.picture")}
      className="focus-visible:shadow-borders-focus overflow-x-auto px-6 py-4 outline-none"
    >
      <ol className="flex min-w-fit items-end gap-x-2" data-testid="loyalty-tier-picture">
        {steps.map((step) => (
          <Step key={step.tier.handle} step={step} terms={terms} />
        ))}
      </ol>
    </div>
  )
}

function Step({ step, terms }: { readonly step: TierStep; readonly terms: WireTerms }) {
  const { t } = useTranslation("loyaltyProgram")
  const formats = useFormats()
  const { tier, members } = step
  const threshold =
    terms.tier_schedule.measure === "spend"
      ? formats.money(tier.threshold, terms.currency_code)
      : t("programs.tiers.piecesCount", { pieces: formats.number(tier.threshold) })
  return (
    <li className="flex min-w-28 flex-1 flex-col gap-y-1">
      <Text size="small" weight="plus">
        {tier.name}
      </Text>
      <Text size="xsmall" className="text-ui-fg-subtle">
        {tier.threshold === 0
          ? t("programs.tiers.fromStart")
          : t("programs.tiers.from", { threshold })}
      </Text>
      <Text size="xsmall" className="text-ui-fg-subtle">
        {step.cap_percent === null
          ? t("programs.offer.discount", { percent: formats.percent(step.percent) })
          : t("programs.offer.bonus", {
              percent: formats.percent(step.percent),
              cap: formats.percent(step.cap_percent),
            })}
      </Text>
      <div
        className="bg-ui-tag-blue-bg border-ui-tag-blue-border flex items-end rounded border p-2"
        style={{ height: Math.round(step.height * HEIGHT_PX) }}
      >
        <Text size="xsmall" weight="plus" className="text-ui-tag-blue-text tabular-nums">
          {members === null ? "…" : t("programs.tiers.members", { count: members })}
        </Text>
      </div>
    </li>
  )
}
