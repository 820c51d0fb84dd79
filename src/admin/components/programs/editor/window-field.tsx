import { useTranslation } from "react-i18next"
import type { TierWindow } from "../../../../domain/program/terms"
import { ChoiceField } from "../fields/choice-field"
import { NumberField } from "../fields/number-field"
import type { SettingPartProps } from "./setting-part"

const USUAL: Readonly<Record<TierWindow["kind"], TierWindow>> = {
  all_time: { kind: "all_time" },
  calendar_year: { kind: "calendar_year" },
  rolling_months: { kind: "rolling_months", months: 12 },
  previous_period: { kind: "previous_period", period: "year" },
}
const KINDS = Object.keys(USUAL) as TierWindow["kind"][]
const PERIODS = ["month", "quarter", "year"] as const

/** Over which time purchases are added up for a tier. */
export function WindowField(props: SettingPartProps<TierWindow>) {
  const { id, path, label, hint, value, problemAt, onChange } = props
  const { t } = useTranslation("loyaltyProgram")
  return (
    <div className="flex flex-col gap-y-3">
      <ChoiceField
        id={id}
        label={label}
        hint={hint}
        value={value.kind}
        options={KINDS.map((kind) => ({
          value: kind,
          label: t(`programs.options.tier_schedule.window.${kind}`),
        }))}
        onChange={(kind) => {
          onChange(USUAL[kind])
        }}
      />
      {value.kind === "rolling_months" && (
        <NumberField
          id={`${id}-months`}
          label={t("programs.expiry.monthsCount")}
          problem={problemAt(`${path}.months`)}
          value={value.months}
          onChange={(months) => {
            onChange({ kind: "rolling_months", months: months ?? Number.NaN })
          }}
        />
      )}
      {value.kind === "previous_period" && (
        <ChoiceField
          id={`${id}-period`}
          label={t("programs.editor.period")}
          value={value.period}
          options={PERIODS.map((period) => ({
            value: period,
            label: t(`programs.options.tier_schedule.windowPeriod.${period}`),
          }))}
          onChange={(period) => {
            onChange({ kind: "previous_period", period })
          }}
        />
      )}
    </div>
  )
}
