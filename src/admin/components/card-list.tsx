import { Button, StatusBadge, Text } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"
import type { AdminMember, Card, CardStatus } from "../hooks/api/types"
import { useFormats } from "../hooks/use-formats"
import { BlockCardButton } from "./block-card-button"

interface CardListProps {
  readonly member: AdminMember
  /** Absent where cards may not be changed. */
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
export function CardList({ member, onIssue }: CardListProps) {
  const { cards } = member
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
            <CardItem key={card.id} card={card}>
              {onIssue && <BlockCardButton member={member} card={card} />}
            </CardItem>
          ))}
        </ul>
      )}
    </div>
  )
}

interface CardItemProps {
  readonly card: Card
  /** What may be done with it. */
  readonly children: ReactNode
}

function CardItem({ card, children }: CardItemProps) {
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
        {children}
        <StatusBadge color={STATUS_COLOR[card.status]}>
          {t(`cards.status.${card.status}`)}
        </StatusBadge>
      </div>
    </li>
  )
}
