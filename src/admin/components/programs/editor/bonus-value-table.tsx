import { Trash } from "@medusajs/icons"
import { IconButton } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useShopCurrencies } from "../../../hooks/api/first-run"
import type { WireTerms } from "../../../hooks/api/program-terms"
import type { ProblemWords } from "../../../hooks/use-problem-words"
import { ChoiceField } from "../fields/choice-field"
import { NumberField } from "../fields/number-field"
import { PartGroup } from "./part-group"

interface BonusValueTableProps {
  readonly terms: WireTerms
  readonly problemAt: ProblemWords
  readonly onChange: (bonus_values: WireTerms["bonus_values"]) => void
}

/** What one bonus is worth in each currency; in others the program does not apply. */
export function BonusValueTable({ terms, problemAt, onChange }: BonusValueTableProps) {
  const { t } = useTranslation("loyaltyProgram")
  const { data: currencies = [] } = useShopCurrencies()
  const { bonus_values, currency_code } = terms
  const others = currencies.filter((code) => !(code in bonus_values))
  return (
    <PartGroup
      label={t("programs.fields.bonus_values.label")}
      hint={t("programs.fields.bonus_values.help")}
    >
      {Object.entries(bonus_values).map(([code, value]) => (
        <div key={code} className="flex items-end gap-x-2">
          <NumberField
            id={`loyalty-bonus-value-${code}`}
            label={t("programs.editor.bonusValue", { currency: code.toUpperCase() })}
            problem={problemAt(`bonus_values.${code}`)}
            unit={code.toUpperCase()}
            value={value}
            onChange={(typed) => {
              onChange({ ...bonus_values, [code]: typed ?? Number.NaN })
            }}
          />
          {code !== currency_code && (
            <IconButton
              type="button"
              size="small"
              variant="transparent"
              aria-label={t("programs.editor.removeCurrency", { currency: code.toUpperCase() })}
              onClick={() => {
                const kept = Object.entries(bonus_values).filter(([other]) => other !== code)
                onChange(Object.fromEntries(kept))
              }}
            >
              <Trash />
            </IconButton>
          )}
        </div>
      ))}
      {others.length > 0 && (
        <ChoiceField
          id="loyalty-add-currency"
          label={t("programs.editor.addCurrency")}
          value=""
          options={others.map((code) => ({ value: code, label: code.toUpperCase() }))}
          onChange={(code) => {
            onChange({ ...bonus_values, [code]: 1 })
          }}
        />
      )}
    </PartGroup>
  )
}
