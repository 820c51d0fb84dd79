import { Button, toast } from "@medusajs/ui"
import { lazy, Suspense, useState } from "react"
import { useTranslation } from "react-i18next"
import type { CardAction } from "../../../domain/cards/card-state"
import { cardKnows } from "../../../domain/cards/card-state"
import type { StaffCard } from "../../hooks/api/card-types"
import type { CardVerb } from "../../hooks/api/cards"
import { useChangeCardState } from "../../hooks/api/cards"
import { useMay } from "../../hooks/api/staff"
import { useConfirmCardAct } from "../../hooks/use-confirm-card-act"
import { errorInWords } from "../../lib/shop/error-in-words"

const ReplaceDrawer = lazy(async () => ({
  default: (await import("./replace-drawer.js")).ReplaceDrawer,
}))

const ACTION: Record<CardVerb, CardAction> = {
  block: "block",
  unblock: "unblock",
  lost: "lose",
  void: "void",
}

/** What can be done with a card in its state, by whoever may. What it means is said and asked first. */
export function CardActions({ card }: { readonly card: StaffCard }) {
  const { t } = useTranslation("loyaltyProgram")
  const [isReplacing, setIsReplacing] = useState(false)
  const confirm = useConfirmCardAct(card)
  const change = useChangeCardState(card.id)
  const mayBlock = useMay("block_cards") === true
  const mayOverrule = useMay("overrule_cards") === true
  const mayReplace = useMay("issue_cards") === true && cardKnows(card.status, "replace")
  const isAllowed = { block: mayBlock, lost: mayBlock, unblock: mayOverrule, void: mayOverrule }
  const verbs = (["block", "unblock", "lost", "void"] as const).filter(
    (verb) => isAllowed[verb] && cardKnows(card.status, ACTION[verb]),
  )
  const act = async (verb: CardVerb) => {
    if (change.isPending || !(await confirm(verb))) return
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
      {mayReplace && (
        <Button
          size="small"
          variant="secondary"
          onClick={() => {
            setIsReplacing(true)
          }}
        >
          {t("cardsPage.replace.open")}
        </Button>
      )}
      {isReplacing && (
        <Suspense fallback={null}>
          <ReplaceDrawer
            card={card}
            onClose={() => {
              setIsReplacing(false)
            }}
          />
        </Suspense>
      )}
    </div>
  )
}
