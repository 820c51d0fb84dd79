import { useTranslation } from "react-i18next"
import { PERIODS } from "../../../../domain/program/period"
import type { WirePeriodMax } from "../../../hooks/api/program-terms"
import { CheckField } from "../fields/check-field"
import { ChoiceField } from "../fields/choice-field"
import { NumberField } from "../fields/number-field"
import { PartGroup } from "./part-group"
import type { SettingPartProps } from "./setting-part"

const USUAL: WirePeriodMax = { bonuses: 100, period: "month" }

/** So many bonuses in a period, or no limit. */
export function PeriodMaxField(props: SettingPartProps<WirePeriodMax | null>) {
  const { id, path, label, hint, value, problemAt, onChange } = props
  const { t } = useTranslation("loyaltyProgram")
  return (
    <PartGroup label={label} hint={hint}>
      <CheckField
        id={id}
        label={label}
        checked={value !== null}
        onChange={(checked) => {
          onChange(checked ? USUAL : null)
        }}
      />
      {value && (
        <div className="flex flex-wrap gap-4">
          <NumberField
            id={`${id}-bonuses`}
            label={t("programs.editor.amount")}
            problem={problemAt(`${path}.bonuses`)}
            value={value.bonuses}
            onChange={(bonuses) => {
              onChange({ ...value, bonuses: bonuses ?? Number.NaN })
            }}
          />
          <ChoiceField
            id={`${id}-period`}
            label={t("programs.editor.period")}
            value={value.period}
            options={PERIODS.map((period) => ({
              value: period,
              label: t(`programs.options.period.${period}`),
            }))}
            onChange={(period) => {
              onChange({ ...value, period })
            }}
          />
        </div>
      )}
    </PartGroup>
  )
}
