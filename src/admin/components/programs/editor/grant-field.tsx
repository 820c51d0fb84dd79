import { useTranslation } from "react-i18next"
import type { WireBirthdayGrant, WireGrant } from "../../../hooks/api/program-terms"
import { CheckField } from "../fields/check-field"
import { OwnExpiryField } from "../fields/expiry-field"
import { NumberField } from "../fields/number-field"
import { PartGroup } from "./part-group"
import type { SettingPartProps } from "./setting-part"

type Gift = WireGrant | WireBirthdayGrant

interface GrantFieldProps extends SettingPartProps<Gift | null> {
  readonly kind: "grant" | "birthday_grant"
}

const WELCOME: WireGrant = { bonuses: 10, activation_delay_days: 0, expiry: null }
const BIRTHDAY: WireBirthdayGrant = { ...WELCOME, days_before: 0, days_after: 0 }

/** Bonuses for being a member and not for buying. */
export function GrantField(props: GrantFieldProps) {
  const { id, label, hint, value, kind, onChange } = props
  return (
    <PartGroup label={label} hint={hint}>
      <CheckField
        id={id}
        label={label}
        checked={value !== null}
        onChange={(checked) => {
          onChange(!checked ? null : kind === "grant" ? WELCOME : BIRTHDAY)
        }}
      />
      {value && <GiftParts {...props} value={value} />}
    </PartGroup>
  )
}

function GiftParts(props: GrantFieldProps & { readonly value: Gift }) {
  const { id, path, value, problemAt, onChange } = props
  const { t } = useTranslation("loyaltyProgram")
  const figures = [
    { key: "bonuses", label: t("programs.editor.amount") },
    { key: "activation_delay_days", label: t("programs.rules.activation_delay_days") },
    ...("days_before" in value
      ? [
          { key: "days_before", label: t("programs.editor.daysBefore") },
          { key: "days_after", label: t("programs.editor.daysAfter") },
        ]
      : []),
  ]
  return (
    <>
      <div className="flex flex-wrap gap-4">
        {figures.map(({ key, label }) => (
          <NumberField
            key={key}
            id={`${id}-${key}`}
            label={label}
            problem={problemAt(`${path}.${key}`)}
            value={(value as unknown as Readonly<Record<string, number>>)[key] ?? Number.NaN}
            onChange={(typed) => {
              onChange({ ...value, [key]: typed ?? Number.NaN })
            }}
          />
        ))}
      </div>
      <OwnExpiryField
        id={`${id}-expiry`}
        label={t("programs.fields.accrual.expiry.label")}
        value={value.expiry}
        problem={problemAt(`${path}.expiry.days`) ?? problemAt(`${path}.expiry.months`)}
        onChange={(expiry) => {
          onChange({ ...value, expiry })
        }}
      />
    </>
  )
}
