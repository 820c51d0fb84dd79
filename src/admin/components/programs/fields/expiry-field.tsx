import { useTranslation } from "react-i18next"
import type { ExpiryTerms } from "../../../../domain/program/lifetime"
import { ChoiceField } from "./choice-field"
import { NumberField } from "./number-field"

interface ExpiryFieldProps {
  readonly id: string
  readonly label: string
  readonly hint?: string
  readonly value: ExpiryTerms
  readonly onChange: (value: ExpiryTerms) => void
  /** Of the number of days or months. */
  readonly problem: string | null
}

const KINDS = ["never", "days", "months", "end_of_month", "end_of_year"] as const
const USUAL: Readonly<Record<ExpiryTerms["kind"], ExpiryTerms>> = {
  never: { kind: "never" },
  days: { kind: "days", days: 90 },
  months: { kind: "months", months: 12 },
  end_of_month: { kind: "end_of_month" },
  end_of_year: { kind: "end_of_year" },
}

/** For how long, and with days and months how many. */
export function ExpiryField({ id, label, hint, value, onChange, problem }: ExpiryFieldProps) {
  const { t } = useTranslation("loyaltyProgram")
  const count = value.kind === "days" ? value.days : value.kind === "months" ? value.months : null
  return (
    <div className="flex flex-col gap-y-2">
      <ChoiceField
        id={id}
        label={label}
        value={value.kind}
        options={KINDS.map((kind) => ({ value: kind, label: t(`programs.expiry.${kind}`) }))}
        onChange={(kind) => {
          onChange(USUAL[kind])
        }}
        {...(hint && { hint })}
      />
      {(value.kind === "days" || value.kind === "months") && (
        <NumberField
          key={value.kind}
          id={`${id}-count`}
          label={t(`programs.expiry.${value.kind}Count`)}
          problem={problem}
          value={count}
          onChange={(typed) => {
            const count = typed ?? Number.NaN
            onChange(
              value.kind === "days"
                ? { kind: "days", days: count }
                : { kind: "months", months: count },
            )
          }}
        />
      )}
    </div>
  )
}
