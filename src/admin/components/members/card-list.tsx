import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { Card } from "../../hooks/api/types"
import { useFormats } from "../../hooks/use-formats"
import { CardMenu } from "./card-menu"
import { CardStatusBadge } from "../card-status-badge"

interface CardListProps {
  readonly cards: readonly Card[]
  /** Off for a member of whom nothing may be changed. */
  readonly withActions: boolean
}

/** The numbers that lead to a member, or have led to him. */
export function CardList({ cards, withActions }: CardListProps) {
  const { t } = useTranslation("loyaltyProgram")
  if (cards.length === 0) {
    return (
      <Text size="small" leading="compact" className="text-ui-fg-muted">
        {t("cards.none")}
      </Text>
    )
  }
  return (
    <ul aria-label={t("cards.title")} className="flex flex-col gap-y-2">
      {cards.map((card) => (
        <CardItem key={card.id} card={card} withActions={withActions} />
      ))}
    </ul>
  )
}

interface CardItemProps {
  readonly card: Card
  readonly withActions: boolean
}

function CardItem({ card, withActions }: CardItemProps) {
  const { t } = useTranslation("loyaltyProgram")
  const formats = useFormats()
  const dates = [
    card.issued_at && t("cards.issuedOn", { day: formats.date(card.issued_at) }),
    card.expires_on && t("cards.usableUntil", { day: formats.day(card.expires_on) }),
  ].filter(Boolean)
  return (
    <li className="flex items-center justify-between gap-x-4">
      <div className="min-w-0">
        <Text size="small" leading="compact" family="mono" className="break-all" dir="ltr">
          {card.number}
        </Text>
        {dates.length > 0 && (
          <Text size="xsmall" leading="compact" className="text-ui-fg-muted">
            {dates.join(" · ")}
          </Text>
        )}
      </div>
      <div className="flex shrink-0 items-center gap-x-2">
        <CardStatusBadge status={card.status} />
        {withActions && <CardMenu card={card} />}
      </div>
    </li>
  )
}
