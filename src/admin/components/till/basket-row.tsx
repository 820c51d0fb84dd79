import { Minus, Plus, Trash } from "@medusajs/icons"
import { clx, IconButton, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useFormats } from "../../hooks/use-formats"
import type { BasketLine } from "../../lib/till/basket-lines"

interface BasketRowProps {
  readonly line: BasketLine
  readonly currency_code: string
  readonly onQuantity: (quantity: number) => void
}

/** One line of goods, with buttons for a thumb. */
export function BasketRow({ line, currency_code, onQuantity }: BasketRowProps) {
  const { t } = useTranslation("loyaltyProgram")
  const formats = useFormats()
  const { title, variant_title, quantity, unit_price, total } = line
  const isSaved = line.id !== null
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
      <div className="flex items-center gap-x-1">
        <IconButton
          size="xlarge"
          disabled={!isSaved}
          aria-label={
            quantity > 1 ? t("till.basket.less", { title }) : t("till.basket.remove", { title })
          }
          onClick={() => {
            onQuantity(quantity - 1)
          }}
        >
          {quantity > 1 ? <Minus /> : <Trash />}
        </IconButton>
        <Text weight="plus" className="w-10 text-center tabular-nums">
          {formats.number(quantity)}
        </Text>
        <IconButton
          size="xlarge"
          disabled={!isSaved}
          aria-label={t("till.basket.more", { title })}
          onClick={() => {
            onQuantity(quantity + 1)
          }}
        >
          <Plus />
        </IconButton>
      </div>
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
