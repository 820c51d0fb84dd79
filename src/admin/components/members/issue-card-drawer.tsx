import { Drawer, InlineTip, toast } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { textIn } from "../../../domain/texts/texts"
import { useIssueCard } from "../../hooks/api/member-changes"
import type { AdminMember } from "../../hooks/api/types"
import { useMemberFields } from "../../hooks/use-member-fields"
import { ScanCardForm } from "./scan-card-form"
import { DrawerHeader } from "../drawer-header"

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
        <DrawerHeader>
          <Drawer.Title>{t("issueCard.title")}</Drawer.Title>
          <Drawer.Description>{t("issueCard.hint")}</Drawer.Description>
        </DrawerHeader>
        <MissingFields member={member} />
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

/** What the shop has to know before it gives a card away; it is filled in on the member's page. */
function MissingFields({ member }: { readonly member: AdminMember }) {
  const { t, i18n } = useTranslation("loyaltyProgram")
  const { seen } = useMemberFields()
  const missing = seen
    .filter(({ key }) => member.missing_attributes.includes(key))
    .map(({ labels }) => textIn(labels, [i18n.language]))
  if (missing.length === 0) return null
  return (
    <div className="px-6 pt-4">
      <InlineTip label={t("members.details.title")} variant="warning">
        {t("members.cards.missing", { fields: missing.join(", ") })}
      </InlineTip>
    </div>
  )
}
