import { Drawer, toast } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useReplaceCard } from "../../hooks/api/member-changes"
import type { Card } from "../../hooks/api/types"
import { ScanCardForm } from "./scan-card-form"
import { DrawerHeader } from "../drawer-header"

interface ReplaceCardDrawerProps {
  readonly card: Pick<Card, "id" | "number">
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
}

/** Puts another card in this one's place, with the scanner alone. */
export function ReplaceCardDrawer({ card, open, onOpenChange }: ReplaceCardDrawerProps) {
  const { t } = useTranslation("loyaltyProgram")
  const replace = useReplaceCard(card)
  return (
    <Drawer open={open} onOpenChange={onOpenChange}>
      <Drawer.Content>
        <DrawerHeader>
          <Drawer.Title>{t("members.cards.replaceTitle", { number: card.number })}</Drawer.Title>
          <Drawer.Description>{t("members.cards.replaceHint")}</Drawer.Description>
        </DrawerHeader>
        <ScanCardForm
          submitLabel={t("members.cards.replaceSubmit")}
          isPending={replace.isPending}
          onScan={(number, refuse) => {
            replace.mutate(number, {
              onSuccess: (answer) => {
                toast.success(t("members.cards.replaceDone", { number: answer.card.number }))
                onOpenChange(false)
              },
              onError: refuse,
            })
          }}
        />
      </Drawer.Content>
    </Drawer>
  )
}
