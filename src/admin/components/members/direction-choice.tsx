import { Label, RadioGroup } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { AdjustmentDraft } from "../../lib/members/adjustment"

type Direction = AdjustmentDraft["direction"]

interface DirectionChoiceProps {
  readonly value: Direction
  readonly onChange: (direction: Direction) => void
}

const DIRECTIONS: readonly Direction[] = ["give", "take"]

/** Two words and not a minus sign, which is easily missed. */
export function DirectionChoice({ value, onChange }: DirectionChoiceProps) {
  const { t } = useTranslation("loyaltyProgram")
  return (
    <RadioGroup
      value={value}
      aria-label={t("adjust.direction")}
      onValueChange={(chosen) => {
        onChange(chosen === "take" ? "take" : "give")
      }}
      className="flex flex-wrap gap-x-6 gap-y-2"
    >
      {DIRECTIONS.map((direction) => (
        <div key={direction} className="flex items-center gap-x-2">
          <RadioGroup.Item value={direction} id={`loyalty-direction-${direction}`} />
          <Label htmlFor={`loyalty-direction-${direction}`} size="small">
            {t(`adjust.${direction}`)}
          </Label>
        </div>
      ))}
    </RadioGroup>
  )
}
