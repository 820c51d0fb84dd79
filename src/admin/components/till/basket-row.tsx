import { clx, Text } from "@medusajs/ui"
import { useFormats } from "../../hooks/use-formats"
import type { BasketLine } from "../../lib/till/basket-lines"
import { QuantityStepper } from "./quantity-stepper"

interface BasketRowProps {
  readonly line: BasketLine
  readonly currency_code: string
  readonly onQuantity: (quantity: number) => void
  /** A scan that has landed in the field of the quantity. */
  readonly onCode: (code: string) => void
}

/** One line of goods. */
export function BasketRow({ line, currency_code, onQuantity, onCode }: BasketRowProps) {
  const formats = useFormats()
  const { title, variant_title, quantity, unit_price, total } = line
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 px-4 py-2 sm:px-6">
      <div className="min-w-24 flex-1">
        <Text size="small" weight="plus" className="line-clamp-2">
          {title}
        </Text>
        <Text size="small" className="text-ui-fg-subtle">
          {[variant_title, unit_price !== null && formats.money(unit_price, currency_code)]
            .filter(Boolean)
            .join(" · ")}
        </Text>
      </div>
      <QuantityStepper
        title={title}
        quantity={quantity}
        isRemovable
        isDisabled={line.id === null}
        onChange={onQuantity}
        onCode={onCode}
      />
      <Text
        weight="plus"
        className={clx(
          "ms-auto min-w-20 text-end tabular-nums",
          line.is_waiting && "text-ui-fg-muted",
        )}
      >
        {total === null ? "…" : formats.money(total, currency_code)}
      </Text>
    </li>
  )
}
