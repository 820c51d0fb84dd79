import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { CheckField } from "../fields/check-field"
import { NumberField } from "../fields/number-field"
import { ShopChoiceField } from "../fields/shop-choice-field"
import { FormGroup } from "./form-group"
import type { RulePartProps } from "./rule-part"
import { changeConditions } from "./rule-part"

const LISTS = ["customer_group_ids", "sales_channel_ids"] as const

/** For whom, and with which of his orders. */
export function BuyerConditions(props: RulePartProps) {
  const { t } = useTranslation("loyaltyProgram")
  const { conditions } = props.rule
  const change = changeConditions(props)
  return (
    <FormGroup title={t("programs.rules.buyer")}>
      <TierBoxes {...props} />
      {LISTS.map((list) => (
        <ShopChoiceField
          key={list}
          id={`loyalty-rule-${list}`}
          kind={list}
          label={t(`programs.rules.${list}`)}
          ids={conditions[list]}
          onChange={(ids) => {
            change({ [list]: ids })
          }}
        />
      ))}
      <CheckField
        id="loyalty-rule-first-order"
        label={t("programs.rules.first_order")}
        checked={conditions.first_order}
        onChange={(first_order) => {
          change({ first_order })
        }}
      />
      <EveryNthOrder {...props} />
      <BirthdayWindow {...props} />
    </FormGroup>
  )
}

function TierBoxes(props: RulePartProps) {
  const { t } = useTranslation("loyaltyProgram")
  const { tiers } = props.rule.conditions
  const change = changeConditions(props)
  if (props.terms.tiers.length === 0) return null
  return (
    <div role="group" aria-label={t("programs.rules.tiers")} className="flex flex-col gap-y-2">
      <Text size="small" weight="plus">
        {t("programs.rules.tiers")}
      </Text>
      <div className="flex flex-wrap gap-x-4 gap-y-2">
        {props.terms.tiers.map(({ handle, name }) => (
          <CheckField
            key={handle}
            id={`loyalty-rule-tier-${handle}`}
            label={name}
            checked={tiers.includes(handle)}
            onChange={(checked) => {
              const others = tiers.filter((other) => other !== handle)
              change({ tiers: checked ? [...others, handle] : others })
            }}
          />
        ))}
      </div>
    </div>
  )
}

function EveryNthOrder(props: RulePartProps) {
  const { t } = useTranslation("loyaltyProgram")
  const { every_nth_order: every } = props.rule.conditions
  const change = changeConditions(props)
  return (
    <>
      <NumberField
        id="loyalty-rule-nth"
        label={t("programs.rules.every_nth")}
        hint={t("programs.rules.everyHint")}
        problem={
          props.problemAt("conditions.every_nth_order.nth") ??
          props.problemAt("conditions.every_nth_order")
        }
        value={every?.nth ?? null}
        onChange={(nth) => {
          change({
            every_nth_order: nth === null ? null : { within_days: null, ...every, nth },
          })
        }}
      />
      {every !== null && (
        <NumberField
          id="loyalty-rule-within"
          label={t("programs.rules.within_days")}
          problem={props.problemAt("conditions.every_nth_order.within_days")}
          value={every.within_days}
          onChange={(within_days) => {
            change({ every_nth_order: { ...every, within_days } })
          }}
        />
      )}
    </>
  )
}

function BirthdayWindow(props: RulePartProps) {
  const { t } = useTranslation("loyaltyProgram")
  const { birthday } = props.rule.conditions
  const change = changeConditions(props)
  return (
    <>
      <CheckField
        id="loyalty-rule-birthday"
        label={t("programs.rules.birthday")}
        checked={birthday !== null}
        onChange={(checked) => {
          change({ birthday: checked ? { days_before: 3, days_after: 3 } : null })
        }}
      />
      {birthday !== null && (
        <div className="grid grid-cols-2 gap-x-4">
          {(["days_before", "days_after"] as const).map((key) => (
            <NumberField
              key={key}
              id={`loyalty-rule-${key}`}
              label={t(`programs.rules.${key}`)}
              problem={props.problemAt(`conditions.birthday.${key}`)}
              value={birthday[key]}
              onChange={(value) => {
                change({ birthday: { ...birthday, [key]: value ?? Number.NaN } })
              }}
            />
          ))}
        </div>
      )}
    </>
  )
}
