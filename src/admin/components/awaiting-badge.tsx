import { Tooltip } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { OrderLoyalty } from "../hooks/api/types"
import { StatusBadge } from "./status-badge"

const WORDS = {
  placed: { label: "order.awaitingPlaced", hint: "order.awaitingHintPlaced" },
  paid: { label: "order.awaitingPaid", hint: "order.awaitingHintPaid" },
  delivered: { label: "order.awaitingDelivered", hint: "order.awaitingHintDelivered" },
} as const

/** What the bonuses of an order still wait for. */
export function AwaitingBadge({ moment }: { readonly moment: OrderLoyalty["moment"] }) {
  const { t } = useTranslation("loyaltyProgram")
  return (
    <Tooltip content={t(WORDS[moment].hint)}>
      <StatusBadge color="orange" tabIndex={0}>
        {t(WORDS[moment].label)}
      </StatusBadge>
    </Tooltip>
  )
}
