import { Label, RadioGroup } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

const REASONS = ["lost", "broken", "other"] as const

export type ReplaceReason = (typeof REASONS)[number]

interface ReplaceReasonChoiceProps {
  readonly value: ReplaceReason
  readonly onChange: (reason: ReplaceReason) => void
}

/** Why a card is replaced: staff read it in the history of both cards. */
export function ReplaceReasonChoice({ value, onChange }: ReplaceReasonChoiceProps) {
  const { t } = useTranslation("loyaltyProgram")
  return (
    <RadioGroup
      value={value}
      aria-label={t("cardsPage.replace.why")}
      onValueChange={(chosen) => {
        onChange(REASONS.find((reason) => reason === chosen) ?? value)
      }}
      className="flex flex-wrap gap-x-6 gap-y-2"
    >
      {REASONS.map((reason) => (
        <div key={reason} className="flex items-center gap-x-2">
          <RadioGroup.Item value={reason} id={`loyalty-replace-${reason}`} />
          <Label htmlFor={`loyalty-replace-${reason}`} size="small">
            {t(`cardsPage.replace.reason.${reason}`)}
          </Label>
        </div>
      ))}
    </RadioGroup>
  )
}
