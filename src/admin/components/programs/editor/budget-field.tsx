import { useTranslation } from "react-i18next"
import { PERIODS } from "../../../../domain/program/period"
import type { WireBudget } from "../../../hooks/api/program-terms"
import { CheckField } from "../fields/check-field"
import { ChoiceField } from "../fields/choice-field"
import { NumberField } from "../fields/number-field"
import { PartGroup } from "./part-group"
import type { SettingPartProps } from "./setting-part"

const USUAL: WireBudget = {
  bonuses: 10_000,
  period: "month",
  warn_at_percent: 80,
  at_end: "warn_only",
}
const BUDGET_PERIODS = [...PERIODS, "all_time"] as const
const ENDS = ["warn_only", "stop_earning"] as const

/** What all members together may earn, and what happens when that is used up. */
export function BudgetField(props: SettingPartProps<WireBudget | null>) {
  const { id, label, hint, value, onChange } = props
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
      {value && <BudgetParts {...props} value={value} />}
    </PartGroup>
  )
}

function BudgetParts({
  id,
  path,
  value,
  problemAt,
  onChange,
}: SettingPartProps<WireBudget | null> & { readonly value: WireBudget }) {
  const { t } = useTranslation("loyaltyProgram")
  const change = (part: Partial<WireBudget>) => {
    onChange({ ...value, ...part })
  }
  return (
    <div className="flex flex-wrap gap-4">
      <NumberField
        id={`${id}-bonuses`}
        label={t("programs.editor.amount")}
        problem={problemAt(`${path}.bonuses`)}
        value={value.bonuses}
        onChange={(bonuses) => {
          change({ bonuses: bonuses ?? Number.NaN })
        }}
      />
      <ChoiceField
        id={`${id}-period`}
        label={t("programs.editor.period")}
        value={value.period}
        options={BUDGET_PERIODS.map((period) => ({
          value: period,
          label: t(`programs.options.period.${period}`),
        }))}
        onChange={(period) => {
          change({ period })
        }}
      />
      <NumberField
        id={`${id}-warn`}
        label={t("programs.editor.warnAt")}
        problem={problemAt(`${path}.warn_at_percent`)}
        unit={t("programs.editor.unit.percent")}
        value={value.warn_at_percent}
        onChange={(warn_at_percent) => {
          change({ warn_at_percent: warn_at_percent ?? Number.NaN })
        }}
      />
      <ChoiceField
        id={`${id}-end`}
        label={t("programs.editor.atEnd")}
        value={value.at_end}
        options={ENDS.map((end) => ({
          value: end,
          label: t(`programs.options.limits.at_end.${end}`),
        }))}
        onChange={(at_end) => {
          change({ at_end })
        }}
      />
    </div>
  )
}
