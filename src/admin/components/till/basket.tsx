import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { BasketLine } from "../../lib/till/basket-lines"
import { piecesInBasket } from "../../lib/till/quantity"
import { Section } from "../section"
import { BasketRow } from "./basket-row"

interface BasketProps {
  readonly lines: readonly BasketLine[]
  readonly currency_code: string
  readonly onQuantity: (line: BasketLine, quantity: number) => void
  readonly onCode: (code: string) => void
}

/** What is sold, the newest on top. */
export function Basket({ lines, currency_code, onQuantity, onCode }: BasketProps) {
  const { t } = useTranslation("loyaltyProgram")
  const pieces = piecesInBasket(lines.map(({ quantity }) => quantity))
  return (
    <Section
      title={t("till.basket.title")}
      testId="loyalty-till-basket"
      actions={
        lines.length > 0 && (
          <Text size="small" className="text-ui-fg-subtle">
            {t("till.basket.pieces", { count: pieces })}
          </Text>
        )
      }
    >
      {lines.length === 0 ? (
        <Text size="small" className="text-ui-fg-subtle px-6 py-10 text-center">
          {t("till.basket.empty")}
        </Text>
      ) : (
        <ul aria-label={t("till.basket.title")} className="divide-y">
          {lines.map((line) => (
            <BasketRow
              key={line.key}
              line={line}
              currency_code={currency_code}
              onQuantity={(quantity) => {
                onQuantity(line, quantity)
              }}
              onCode={onCode}
            />
          ))}
        </ul>
      )}
    </Section>
  )
}
