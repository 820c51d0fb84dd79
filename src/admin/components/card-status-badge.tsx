import { useTranslation } from "react-i18next"
import type { CardStatus } from "../../domain/cards/card-state"
import { StatusBadge } from "./status-badge"

const COLOR: Record<CardStatus, "green" | "red" | "orange" | "grey" | "blue"> = {
  in_stock: "blue",
  issued: "green",
  blocked: "orange",
  lost: "red",
  replaced: "grey",
  expired: "grey",
  void: "grey",
}

/** A card's state, in words and color. */
export function CardStatusBadge({ status }: { readonly status: CardStatus }) {
  const { t } = useTranslation("loyaltyProgram")
  return <StatusBadge color={COLOR[status]}>{t(`cards.status.${status}`)}</StatusBadge>
}
