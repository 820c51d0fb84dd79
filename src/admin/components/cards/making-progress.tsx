import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { CardBatch } from "../../hooks/api/card-types"
import { useFormats } from "../../hooks/use-formats"
import { ProgressBar } from "../progress-bar"

/** How many cards of a batch are there already; `null` while the batch is not seen yet. */
export function MakingProgress({ batch }: { readonly batch: CardBatch | null }) {
  const { t } = useTranslation("loyaltyProgram")
  const formats = useFormats()
  const made = batch ? cardsOf(batch) : 0
  return (
    <div className="flex flex-col gap-y-2">
      <ProgressBar label={t("cardsPage.make.making")} done={made} of={batch?.count ?? 1} />
      <Text size="small" className="text-ui-fg-subtle" aria-live="polite">
        {batch
          ? t("cardsPage.make.progress", {
              made: formats.number(made),
              wanted: formats.number(batch.count),
            })
          : t("cardsPage.make.making")}
      </Text>
    </div>
  )
}

/** In whatever state they are by now. */
export function cardsOf({ statuses }: Pick<CardBatch, "statuses">): number {
  return Object.values<number>(statuses).reduce((sum, cards) => sum + cards, 0)
}
