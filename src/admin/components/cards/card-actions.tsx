import { Button, toast, usePrompt } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { StaffCard } from "../../hooks/api/card-types"
import type { CardVerb } from "../../hooks/api/cards"
import { useChangeCardState } from "../../hooks/api/cards"
import { useMay } from "../../hooks/api/staff"
import type { CardStatus } from "../../../domain/cards/card-state"
import { errorInWords } from "../../lib/error-in-words"

/** In which states a card knows an action, as the server has it. */
const POSSIBLE: Record<CardVerb, readonly CardStatus[]> = {
  block: ["issued"],
  unblock: ["blocked"],
  lost: ["issued", "blocked"],
  void: ["in_stock", "issued", "blocked", "lost", "expired"],
}

/** What can be done with a card in its state, by whoever may. What cannot be undone is asked about first. */
export function CardActions({ card }: { readonly card: StaffCard }) {
  const { t } = useTranslation("loyaltyProgram")
  const prompt = usePrompt()
  const change = useChangeCardState(card.id)
  const mayBlock = useMay("block_cards") === true
  const mayOverrule = useMay("overrule_cards") === true
  const isAllowed = { block: mayBlock, lost: mayBlock, unblock: mayOverrule, void: mayOverrule }
  const verbs = (["block", "unblock", "lost", "void"] as const).filter(
    (verb) => isAllowed[verb] && POSSIBLE[verb].includes(card.status),
  )
  const act = async (verb: CardVerb) => {
    if (verb === "lost" || verb === "void") {
      const confirmed = await prompt({
        title: t(`cardsPage.verb.${verb}Title`, { number: card.number }),
        description: t("cardsPage.verb.forEver"),
        confirmText: t(`cardsPage.verb.${verb}`),
        cancelText: t("editing.cancel"),
      })
      if (!confirmed) return
    }
    change.mutate(
      { verb, reason: "" },
      {
        onError: (error) => {
          toast.error(errorInWords(error, t))
        },
      },
    )
  }
  return (
    <div className="flex flex-wrap gap-2">
      {verbs.map((verb) => (
        <Button
          key={verb}
          size="small"
          variant="secondary"
          disabled={change.isPending}
          onClick={() => void act(verb)}
        >
          {t(`cardsPage.verb.${verb}`)}
        </Button>
      ))}
    </div>
  )
}
