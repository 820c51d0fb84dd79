import { Button, toast } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useChangeCard } from "../hooks/api/members"
import type { AdminMember, Card } from "../hooks/api/types"
import { errorInWords } from "../lib/error-in-words"

interface BlockCardButtonProps {
  readonly member: AdminMember
  readonly card: Card
}

/** For an issued card "Block", for a blocked one "Unblock", for any other nothing. */
export function BlockCardButton({ member, card }: BlockCardButtonProps) {
  const { t } = useTranslation("loyaltyProgram")
  const change = useChangeCard(member, card)
  if (card.status !== "issued" && card.status !== "blocked") return null

  const action = card.status === "issued" ? "block" : "unblock"
  const submit = () => {
    change.mutate(action, {
      onSuccess: () => {
        toast.success(t(`cards.${action}ed`, { number: card.number }))
      },
      onError: (error) => {
        toast.error(errorInWords(error, t))
      },
    })
  }
  return (
    <Button size="small" variant="transparent" isLoading={change.isPending} onClick={submit}>
      {t(`cards.${action}`)}
    </Button>
  )
}
