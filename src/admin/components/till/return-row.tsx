import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { SoldLine } from "../../hooks/api/till-sales"
import { useFormats } from "../../hooks/use-formats"
import { QuantityStepper } from "./quantity-stepper"

interface ReturnRowProps {
  readonly line: SoldLine
  readonly currency_code: string
  /** How many come back. */
  readonly quantity: number
  readonly onChange: (quantity: number) => void
}

export function ReturnRow({ line, currency_code, quantity, onChange }: ReturnRowProps) {
  const { t } = useTranslation("loyaltyProgram")
  const formats = useFormats()
  const { title, variant_title, returned_quantity, returnable_quantity } = line
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1 py-2">
      <div className="min-w-32 flex-1">
        <Text size="small" weight="plus">
          {[title, variant_title].filter(Boolean).join(", ")}
        </Text>
        <Text size="small" className="text-ui-fg-subtle">
          {[
            `${formats.number(line.quantity)} × ${formats.money(line.unit_price, currency_code)}`,
            returned_quantity > 0 &&
              t("till.return.alreadyBack", { quantity: formats.number(returned_quantity) }),
          ]
            .filter(Boolean)
            .join(" · ")}
        </Text>
      </div>
      <QuantityStepper
        title={title}
        quantity={quantity}
        max={returnable_quantity}
        isDisabled={returnable_quantity === 0}
        onChange={onChange}
      />
    </li>
  )
}
