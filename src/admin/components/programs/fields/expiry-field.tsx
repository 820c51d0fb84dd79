import { useTranslation } from "react-i18next"
import type { ExpiryTerms } from "../../../../domain/program/lifetime"
import { ChoiceField } from "./choice-field"
import { NumberField } from "./number-field"

interface ExpiryFieldProps<Value extends ExpiryTerms | null> {
  readonly id: string
  readonly label: string
  readonly hint?: string
  readonly value: Value
  readonly onChange: (value: Value) => void
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
export function ExpiryField(props: ExpiryFieldProps<ExpiryTerms>) {
  const { id, label, hint, value, onChange, problem } = props
  const { t } = useTranslation("loyaltyProgram")
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
      <ExpiryCount id={id} value={value} problem={problem} onChange={onChange} />
    </div>
  )
}

/** The same, where the program's own may be left to hold. */
export function OwnExpiryField(props: ExpiryFieldProps<ExpiryTerms | null>) {
  const { id, label, hint, value, onChange, problem } = props
  const { t } = useTranslation("loyaltyProgram")
  const kinds = ["program", ...KINDS] as const
  return (
    <div className="flex flex-col gap-y-2">
      <ChoiceField
        id={id}
        label={label}
        value={value?.kind ?? "program"}
        options={kinds.map((kind) => ({ value: kind, label: t(`programs.expiry.${kind}`) }))}
        onChange={(kind) => {
          onChange(kind === "program" ? null : USUAL[kind])
        }}
        {...(hint && { hint })}
      />
      {value && <ExpiryCount id={id} value={value} problem={problem} onChange={onChange} />}
    </div>
  )
}

type ExpiryCountProps = Pick<ExpiryFieldProps<ExpiryTerms>, "id" | "value" | "problem" | "onChange">

function ExpiryCount({ id, value, problem, onChange }: ExpiryCountProps) {
  const { t } = useTranslation("loyaltyProgram")
  if (value.kind !== "days" && value.kind !== "months") return null
  return (
    <NumberField
      key={value.kind}
      id={`${id}-count`}
      label={t(`programs.expiry.${value.kind}Count`)}
      problem={problem}
      value={value.kind === "days" ? value.days : value.months}
      onChange={(typed) => {
        const count = typed ?? Number.NaN
        onChange(
          value.kind === "days" ? { kind: "days", days: count } : { kind: "months", months: count },
        )
      }}
    />
  )
}
