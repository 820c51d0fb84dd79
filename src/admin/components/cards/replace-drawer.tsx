import { Button, Text, toast, usePrompt } from "@medusajs/ui"
import type { FormEvent } from "react"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { useNavigate } from "react-router-dom"
import type { StaffCard } from "../../hooks/api/card-types"
import { useNextInStock, useReplaceStaffCard } from "../../hooks/api/cards"
import { useMay } from "../../hooks/api/staff"
import { errorInWords } from "../../lib/shop/error-in-words"
import { numberOf } from "../../lib/cards/scanned-card"
import { DrawerForm } from "../drawer-form"
import { TextField } from "../text-field"
import type { ReplaceReason } from "./replace-reason-choice"
import { ReplaceReasonChoice } from "./replace-reason-choice"

interface ReplaceDrawerProps {
  readonly card: StaffCard
  readonly onClose: () => void
}

/** Puts another card in the place of one that is lost or broken: why, which one, and what stays. */
export function ReplaceDrawer({ card, onClose }: ReplaceDrawerProps) {
  const { t } = useTranslation("loyaltyProgram")
  const { replace, begin } = useConfirmedReplacement(card, onClose)
  const [reason, setReason] = useState<ReplaceReason>(card.status === "lost" ? "lost" : "broken")
  const [code, setCode] = useState("")
  const [problem, setProblem] = useState<string | null>(null)

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (replace.isPending) return
    const number = numberOf(code)
    if (number === null) {
      setProblem(t(code.trim() === "" ? "cardsPage.issue.empty" : "cardsPage.issue.noNumber"))
      return
    }
    void begin({ code: code.trim(), reason: t(`cardsPage.replace.reason.${reason}`) }, number)
  }
  return (
    <DrawerForm
      title={t("members.cards.replaceTitle", { number: card.number })}
      description={t("cardsPage.replace.stays")}
      submitLabel={t("members.cards.replaceSubmit")}
      cancelLabel={t("editing.cancel")}
      isPending={replace.isPending}
      error={replace.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <ReplaceReasonChoice value={reason} onChange={setReason} />
      <div className="flex flex-col gap-y-2">
        <TextField
          id="loyalty-replace-number"
          label={t("cardsPage.replace.number")}
          hint={t("cardsPage.replace.numberHint")}
          dir="ltr"
          autoFocus
          value={code}
          problem={problem}
          onChange={(typed) => {
            setCode(typed)
            setProblem(null)
            replace.reset()
          }}
        />
        <FromStock card={card} onTake={setCode} />
      </div>
    </DrawerForm>
  )
}

interface FromStockProps {
  readonly card: StaffCard
  readonly onTake: (number: string) => void
}

/** The next blank of the same kind, for whoever knows what is in stock. */
function FromStock({ card, onTake }: FromStockProps) {
  const { t } = useTranslation("loyaltyProgram")
  const mayLook = useMay("manage_card_stock") === true
  const stock = useNextInStock()
  const { card_kind_id } = card
  if (!mayLook || card_kind_id === null) return null
  return (
    <div className="flex flex-wrap items-center gap-2" aria-live="polite">
      <Button
        size="small"
        variant="secondary"
        type="button"
        isLoading={stock.isPending}
        onClick={() => {
          stock.mutate(card_kind_id, {
            onSuccess: (number) => {
              if (number !== null) onTake(number)
            },
          })
        }}
      >
        {t("cardsPage.replace.fromStock")}
      </Button>
      {stock.data === null && (
        <Text size="small" className="text-ui-fg-subtle">
          {t("cardsPage.replace.noStock")}
        </Text>
      )}
      {stock.error && (
        <Text size="small" className="text-ui-fg-error">
          {errorInWords(stock.error, t)}
        </Text>
      )}
    </div>
  )
}

/** Asks once more, replaces, and leads to the new card. */
function useConfirmedReplacement(card: StaffCard, onDone: () => void) {
  const { t } = useTranslation("loyaltyProgram")
  const prompt = usePrompt()
  const navigate = useNavigate()
  const replace = useReplaceStaffCard(card.id)
  const begin = async (input: Parameters<typeof replace.mutate>[0], number: string) => {
    const agreed = await prompt({
      variant: "confirmation",
      title: t("cardsPage.replace.confirmTitle", { number: card.number, other: number }),
      description: t("cardsPage.replace.confirmHint"),
      confirmText: t("members.cards.replaceSubmit"),
      cancelText: t("editing.cancel"),
    })
    if (!agreed) return
    replace.mutate(input, {
      onSuccess: (answer) => {
        toast.success(t("members.cards.replaceDone", { number: answer.card.number }))
        onDone()
        void navigate(`/loyalty/cards/${answer.card.id}`)
      },
    })
  }
  return { replace, begin }
}
