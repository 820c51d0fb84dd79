import { usePrompt } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { CardRoute } from "./api/member-changes"
import type { Card } from "./api/types"

const CONFIRM: Record<CardRoute, string> = {
  block: "cards.block",
  unblock: "cards.unblock",
  lost: "members.cards.lostConfirm",
  void: "members.cards.voidConfirm",
}

/** Asks whether to go on with a card, and says what it means. */
export function useConfirmCardAct({ number }: Card): (act: CardRoute) => Promise<boolean> {
  const { t } = useTranslation("loyaltyProgram")
  const prompt = usePrompt()
  return (act) =>
    prompt({
      variant: act === "unblock" ? "confirmation" : "danger",
      title: t(`members.cards.${act}Title`, { number }),
      description: t(`members.cards.${act}Meaning`),
      confirmText: t(CONFIRM[act]),
      cancelText: t("members.cards.cancel"),
    })
}
