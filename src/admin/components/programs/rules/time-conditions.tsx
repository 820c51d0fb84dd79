import { Checkbox, Label, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { Hours } from "../../../../domain/accrual-rules/accrual-rule"
import { WEEKDAYS } from "../../../../domain/accrual-rules/accrual-rule"
import { DayField } from "../fields/day-field"
import { TextField } from "../fields/text-field"
import { FormGroup } from "./form-group"
import type { RulePartProps } from "./rule-part"
import { changeConditions } from "./rule-part"

/** On which days and at which hours, by the program's time zone. */
export function TimeConditions(props: RulePartProps) {
  const { t } = useTranslation("loyaltyProgram")
  return (
    <FormGroup title={t("programs.rules.time")}>
      <WeekdayBoxes {...props} />
      <HourFields {...props} />
      <DateFields {...props} />
    </FormGroup>
  )
}

function WeekdayBoxes(props: RulePartProps) {
  const { t } = useTranslation("loyaltyProgram")
  const { weekdays } = props.rule.conditions
  const change = changeConditions(props)
  return (
    <div role="group" aria-label={t("programs.rules.weekdays")} className="flex flex-col gap-y-2">
      <Text size="small" weight="plus">
        {t("programs.rules.weekdays")}
      </Text>
      <div className="flex flex-wrap gap-x-4 gap-y-2">
        {WEEKDAYS.map((day) => (
          <div key={day} className="flex items-center gap-x-2">
            <Checkbox
              id={`loyalty-rule-${day}`}
              checked={weekdays.includes(day)}
              onCheckedChange={(checked) => {
                const chosen = WEEKDAYS.filter((other) =>
                  other === day ? checked === true : weekdays.includes(other),
                )
                change({ weekdays: chosen })
              }}
            />
            <Label htmlFor={`loyalty-rule-${day}`} size="small">
              {t(`programs.rules.weekday.${day}`)}
            </Label>
          </div>
        ))}
      </div>
    </div>
  )
}

function HourFields(props: RulePartProps) {
  const { t } = useTranslation("loyaltyProgram")
  const { hours } = props.rule.conditions
  const change = changeConditions(props)
  const problem = props.problemAt("conditions.hours")
  const set = (part: Partial<Hours>) => {
    const changed = { from: "", until: "", ...hours, ...part }
    change({ hours: changed.from === "" && changed.until === "" ? null : changed })
  }
  return (
    <div className="grid grid-cols-2 gap-x-4">
      <TextField
        id="loyalty-rule-hours-from"
        label={t("programs.rules.hoursFrom")}
        problem={problem}
        maxLength={5}
        value={hours?.from ?? ""}
        onChange={(from) => {
          set({ from })
        }}
      />
      <TextField
        id="loyalty-rule-hours-until"
        label={t("programs.rules.hoursUntil")}
        problem={null}
        maxLength={5}
        value={hours?.until ?? ""}
        onChange={(until) => {
          set({ until })
        }}
      />
    </div>
  )
}

/** The first period; others that a rule has stay as they are. */
function DateFields(props: RulePartProps) {
  const { t } = useTranslation("loyaltyProgram")
  const [first = { from: null, until: null }, ...others] = props.rule.conditions.dates
  const change = changeConditions(props)
  const set = (part: Partial<typeof first>) => {
    const range = { ...first, ...part }
    const is_open = range.from === null && range.until === null
    change({ dates: is_open ? others : [range, ...others] })
  }
  return (
    <div className="grid grid-cols-2 gap-x-4">
      <DayField
        id="loyalty-rule-date-from"
        label={t("programs.rules.dateFrom")}
        problem={props.problemAt("conditions.dates.0")}
        value={first.from}
        onChange={(from) => {
          set({ from })
        }}
      />
      <DayField
        id="loyalty-rule-date-until"
        label={t("programs.rules.dateUntil")}
        value={first.until}
        onChange={(until) => {
          set({ until })
        }}
      />
    </div>
  )
}
