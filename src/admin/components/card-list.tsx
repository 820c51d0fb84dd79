import { Button, StatusBadge, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { Card, CardStatus } from "../hooks/api/types"
import { useFormats } from "../hooks/use-formats"

interface CardListProps {
  readonly cards: readonly Card[]
  /** Absent where no card may be issued. */
  readonly onIssue?: () => void
}

const STATUS_COLOR: Record<CardStatus, "green" | "red" | "orange" | "grey"> = {
  in_stock: "grey",
  issued: "green",
  blocked: "orange",
  lost: "red",
  replaced: "grey",
  expired: "grey",
  void: "grey",
}

/** The numbers that lead to this member. */
export function CardList({ cards, onIssue }: CardListProps) {
  const { t } = useTranslation("loyaltyProgram")
  return (
    <div className="flex flex-col gap-y-2 px-6 py-4">
      <div className="flex items-center justify-between gap-x-4">
        <Text size="small" leading="compact" weight="plus">
          {t("cards.title")}
        </Text>
        {onIssue && (
          <Button size="small" variant="secondary" onClick={onIssue}>
            {t("cards.issue")}
          </Button>
        )}
      </div>
      {cards.length === 0 ? (
        <Text size="small" leading="compact" className="text-ui-fg-muted">
          {t("cards.none")}
        </Text>
      ) : (
        <ul aria-label={t("cards.title")} className="flex flex-col gap-y-2">
          {cards.map((card) => (
            <CardItem key={card.id} card={card} />
          ))}
        </ul>
      )}
    </div>
  )
}

function CardItem({ card }: { readonly card: Card }) {
  const { t } = useTranslation("loyaltyProgram")
  const formats = useFormats()
  return (
    <li className="flex items-center justify-between gap-x-4">
      <div className="min-w-0">
        <Text size="small" leading="compact" family="mono" className="break-all" dir="ltr">
          {card.number}
        </Text>
        {card.issued_at && (
          <Text size="xsmall" leading="compact" className="text-ui-fg-muted">
            {t("cards.issuedOn", { day: formats.date(card.issued_at) })}
          </Text>
        )}
      </div>
      <StatusBadge color={STATUS_COLOR[card.status]} className="shrink-0">
        {t(`cards.status.${card.status}`)}
      </StatusBadge>
    </li>
  )
}
