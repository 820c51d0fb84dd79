import { useTranslation } from "react-i18next"
import { TextField } from "../text-field"

interface ReceiptLabelFieldsProps {
  readonly labels: Readonly<Record<string, string>>
  readonly onChange: (labels: Readonly<Record<string, string>>) => void
}

/** What a receipt calls its figures; seldom changed, so that it is opened by whoever wants it. */
export function ReceiptLabelFields({ labels, onChange }: ReceiptLabelFieldsProps) {
  const { t } = useTranslation("loyaltyProgram")
  return (
    <details>
      <summary className="txt-compact-small-plus cursor-pointer">{t("till.texts.labels")}</summary>
      <div className="grid gap-4 pt-4 sm:grid-cols-2">
        {Object.entries(labels).map(([name, label]) => (
          <TextField
            key={name}
            id={`loyalty-receipt-label-${name}`}
            label={t(`till.label.${name}`)}
            value={label}
            onChange={(text) => {
              onChange({ ...labels, [name]: text })
            }}
          />
        ))}
      </div>
    </details>
  )
}
