import { Drawer, toast } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useIssueCard } from "../../hooks/api/member-changes"
import type { AdminMember } from "../../hooks/api/types"
import { ScanCardForm } from "./scan-card-form"

interface IssueCardDrawerProps {
  readonly member: AdminMember
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
}

/** Gives the member a card, with the scanner alone. */
export function IssueCardDrawer({ member, open, onOpenChange }: IssueCardDrawerProps) {
  const { t } = useTranslation("loyaltyProgram")
  const issue = useIssueCard(member)
  return (
    <Drawer open={open} onOpenChange={onOpenChange}>
      <Drawer.Content>
        <Drawer.Header>
          <Drawer.Title>{t("issueCard.title")}</Drawer.Title>
          <Drawer.Description>{t("issueCard.hint")}</Drawer.Description>
        </Drawer.Header>
        <ScanCardForm
          submitLabel={t("issueCard.submit")}
          isPending={issue.isPending}
          onScan={(number, refuse) => {
            issue.mutate(number, {
              onSuccess: ({ card }) => {
                toast.success(t("issueCard.done", { number: card.number }))
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
