import { useTranslation } from "react-i18next"
import type { ExpiryTerms } from "../../../../domain/program/lifetime"
import type { ProductSelection, TierWindow } from "../../../../domain/program/terms"
import type {
  WireBirthdayGrant,
  WireBudget,
  WireGrant,
  WireGroupCap,
  WirePeriodMax,
} from "../../../hooks/api/program-terms"
import type { ProblemWords } from "../../../hooks/use-problem-words"
import type { Setting } from "../../../lib/programs/setting-catalogue"
import { CheckField } from "../fields/check-field"
import { ChoiceField } from "../fields/choice-field"
import { ExpiryField } from "../fields/expiry-field"
import { NumberField } from "../fields/number-field"
import { ShopChoiceField } from "../fields/shop-choice-field"
import { TextField } from "../fields/text-field"
import { BudgetField } from "./budget-field"
import { DaysListField } from "./days-list-field"
import { GrantField } from "./grant-field"
import { GroupCapsField } from "./group-caps-field"
import { PeriodMaxField } from "./period-max-field"
import { SelectionField } from "./selection-field"
import { WindowField } from "./window-field"

export interface SettingFieldProps {
  readonly setting: Setting
  readonly value: unknown
  readonly currency_code: string
  readonly problemAt: ProblemWords
  readonly onChange: (value: unknown) => void
}

/** The field of a setting, by its kind. */
export function SettingField(props: SettingFieldProps) {
  const { setting, value, problemAt, onChange } = props
  const { t } = useTranslation("loyaltyProgram")
  const { path, kind } = setting
  const id = `loyalty-${path.replace(/[._]/g, "-")}`
  const label = t(`programs.fields.${path}.label`)
  const hint = t(`programs.fields.${path}.help`)
  const asked = { id, label, hint, problem: problemAt(path), onChange }
  const parts = { ...asked, path, problemAt }

  switch (kind) {
    case "percent":
    case "bonuses":
    case "money":
    case "days":
    case "minutes":
    case "optional_bonuses":
    case "optional_days":
    case "optional_months":
      return <FigureField {...props} id={id} label={label} hint={hint} />
    case "choice":
      return <ChoiceField {...asked} value={value as string} options={optionsOf(setting, t)} />
    case "flag":
      return <CheckField id={id} label={label} checked={value === true} onChange={onChange} />
    case "expiry":
      return (
        <ExpiryField
          {...asked}
          value={value as ExpiryTerms}
          problem={problemAt(`${path}.days`) ?? problemAt(`${path}.months`)}
        />
      )
    case "time_zone":
      return <TextField {...asked} value={value as string} />
    case "customer_groups":
      return (
        <ShopChoiceField {...asked} kind="customer_group_ids" ids={value as readonly string[]} />
      )
    case "window":
      return <WindowField {...parts} value={value as TierWindow} />
    case "period_max":
      return <PeriodMaxField {...parts} value={value as WirePeriodMax | null} />
    case "budget":
      return <BudgetField {...parts} value={value as WireBudget | null} />
    case "products":
    case "goods":
      return (
        <SelectionField
          {...parts}
          value={value as ProductSelection}
          with_channels={kind === "products"}
        />
      )
    case "group_caps":
      return <GroupCapsField {...parts} value={value as readonly WireGroupCap[]} />
    case "days_list":
      return <DaysListField {...parts} value={value as readonly number[]} />
    case "grant":
    case "birthday_grant":
      return (
        <GrantField {...parts} value={value as WireGrant | WireBirthdayGrant | null} kind={kind} />
      )
  }
}

function optionsOf({ path, options }: Setting, t: (key: string) => string) {
  return options.map((value) => ({ value, label: t(`programs.options.${path}.${value}`) }))
}

interface FigureFieldProps extends SettingFieldProps {
  readonly id: string
  readonly label: string
  readonly hint: string
}

const OPTIONAL = ["optional_bonuses", "optional_days", "optional_months"]
const UNIT: Readonly<Partial<Record<Setting["kind"], string>>> = {
  percent: "percent",
  bonuses: "bonuses",
  optional_bonuses: "bonuses",
  days: "days",
  optional_days: "days",
  optional_months: "months",
  minutes: "minutes",
}

function FigureField(props: FigureFieldProps) {
  const { setting, value, currency_code, problemAt, onChange, id, label, hint } = props
  const { t } = useTranslation("loyaltyProgram")
  const unit = UNIT[setting.kind]
  return (
    <NumberField
      id={id}
      label={label}
      hint={hint}
      problem={problemAt(setting.path)}
      value={value as number | null}
      unit={unit ? t(`programs.editor.unit.${unit}`) : currency_code.toUpperCase()}
      onChange={(typed) => {
        onChange(typed === null && !OPTIONAL.includes(setting.kind) ? Number.NaN : typed)
      }}
    />
  )
}
