import { useTranslation } from "react-i18next"
import type { Card } from "../../hooks/api/types"

/** The card that leads to the member, or the latest that did. */
export function CardsCell({ cards }: { readonly cards: readonly Card[] }) {
  const { t } = useTranslation("loyaltyProgram")
  const issued = cards.filter(({ status }) => status === "issued")
  const shown = issued[0] ?? cards[0]
  if (!shown) return <span className="text-ui-fg-muted">{t("members.list.noCard")}</span>
  return (
    <span className="flex flex-col">
      <span className="font-mono" dir="ltr">
        {shown.number}
      </span>
      <span className="text-ui-fg-muted txt-compact-xsmall">
        {shown.status !== "issued" && t(`cards.status.${shown.status}`)}
        {issued.length > 1 && t("members.list.moreCards", { count: issued.length - 1 })}
      </span>
    </span>
  )
}
