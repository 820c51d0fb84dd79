import { Button, Text } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { OrderLoyalty, OrderLoyaltyLine } from "../hooks/api/types"
import { useFormats } from "../hooks/use-formats"
import { useReasonText } from "../hooks/use-reason-text"
import { Figure } from "./figure"

interface OrderLinesProps {
  readonly loyalty: OrderLoyalty
  readonly titles: ReadonlyMap<string, string>
  readonly currency_code: string
}

const LINES_AT_FIRST = 3

/** Why each line earned what it earned. */
export function OrderLines({ loyalty, titles, currency_code }: OrderLinesProps) {
  const { t } = useTranslation("loyaltyProgram")
  const [all, setAll] = useState(false)
  const lines = all ? loyalty.lines : loyalty.lines.slice(0, LINES_AT_FIRST)
  return (
    <div className="flex flex-col gap-y-3 px-6 py-4">
      <Text size="small" leading="compact" weight="plus">
        {t("order.lines")}
      </Text>
      <ul aria-label={t("order.lines")} className="flex flex-col gap-y-3">
        {lines.map((line) => (
          <OrderLine
            key={line.line_id}
            line={line}
            loyalty={loyalty}
            title={titles.get(line.line_id) ?? t("order.lineUnknown")}
            currency_code={currency_code}
          />
        ))}
      </ul>
      {loyalty.lines.length > lines.length && (
        <Button
          size="small"
          variant="transparent"
          className="self-center"
          onClick={() => {
            setAll(true)
          }}
        >
          {t("order.linesMore")}
        </Button>
      )}
    </div>
  )
}

interface OrderLineProps {
  readonly line: OrderLoyaltyLine
  readonly loyalty: OrderLoyalty
  readonly title: string
  readonly currency_code: string
}

function OrderLine({ line, loyalty, title, currency_code }: OrderLineProps) {
  const { t } = useTranslation("loyaltyProgram")
  const formats = useFormats()
  const reasonText = useReasonText(loyalty)
  const notes = [
    line.base > 0 && t("order.lineBase", { amount: formats.money(line.base, currency_code) }),
    line.spent > 0 && t("order.lineSpent", { bonuses: formats.bonuses(line.spent) }),
    line.revoked > 0 && t("order.lineRevoked", { bonuses: formats.bonuses(line.revoked) }),
    line.refunded > 0 && t("order.lineRefunded", { bonuses: formats.bonuses(line.refunded) }),
  ].filter((note) => note !== false)

  return (
    <li className="flex items-start justify-between gap-x-4">
      <div className="flex min-w-0 flex-col gap-y-0.5">
        <Text size="small" leading="compact" className="break-words">
          {title}
        </Text>
        <Text size="xsmall" leading="compact" className="text-ui-fg-muted">
          {[...line.reasons.map(reasonText), ...notes].join(" · ")}
        </Text>
      </div>
      <Text size="small" leading="compact" className="shrink-0 tabular-nums">
        <Figure>{formats.signedBonuses(line.earned)}</Figure>
      </Text>
    </li>
  )
}
