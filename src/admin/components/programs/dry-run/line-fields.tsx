import { Trash } from "@medusajs/icons"
import { Hint, IconButton } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { DryRunLine } from "../../../lib/programs/dry-run-basket"
import { isUsable } from "../../../lib/programs/dry-run-basket"
import { NumberInput } from "../fields/number-field"

interface LineFieldsProps {
  readonly lines: readonly DryRunLine[]
  readonly unit: string
  readonly onChange: (lines: readonly DryRunLine[]) => void
}

/** Price, pieces and promotion of each line. */
export function LineFields({ lines, unit, onChange }: LineFieldsProps) {
  const { t } = useTranslation("loyaltyProgram")
  const change = (at: number, part: Partial<DryRunLine>) => {
    onChange(lines.map((line, index) => (index === at ? { ...line, ...part } : line)))
  }
  return (
    <div className="flex flex-col gap-y-3">
      {lines.map((line, at) => (
        <fieldset key={at} className="flex items-end gap-x-2">
          <legend className="txt-compact-small-plus mb-1">
            {t("programs.dryRun.line", { position: at + 1 })}
          </legend>
          {(["price", "quantity", "discount_percent"] as const).map((key) => {
            const word = key === "discount_percent" ? "discount" : key
            const label = t(`programs.dryRun.${word}`)
            return (
              <div key={key} className="flex min-w-0 flex-1 flex-col gap-y-1">
                <Hint>{key === "price" ? `${label}, ${unit}` : label}</Hint>
                <NumberInput
                  id={`loyalty-dry-run-${at}-${key}`}
                  name={label}
                  value={line[key]}
                  invalid={!isUsable(line)}
                  onChange={(value) => {
                    change(at, {
                      [key]: key === "discount_percent" ? value : (value ?? Number.NaN),
                    })
                  }}
                />
              </div>
            )
          })}
          <IconButton
            type="button"
            size="small"
            variant="transparent"
            disabled={lines.length === 1}
            aria-label={t("programs.dryRun.removeLine", { position: at + 1 })}
            onClick={() => {
              onChange(lines.filter((_, index) => index !== at))
            }}
          >
            <Trash />
          </IconButton>
        </fieldset>
      ))}
      <div role="alert">
        {!lines.every(isUsable) && <Hint variant="error">{t("programs.problems.number")}</Hint>}
      </div>
    </div>
  )
}
