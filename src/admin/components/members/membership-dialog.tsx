import { toast } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { MembershipAction } from "../../hooks/api/member-changes"
import { useChangeMembership } from "../../hooks/api/member-changes"
import type { AdminMember } from "../../hooks/api/types"
import { errorInWords } from "../../lib/shop/error-in-words"
import { memberName } from "../../lib/members/member-name"
import { ReasonDialog } from "../reason-dialog"

interface MembershipDialogProps {
  readonly member: AdminMember
  readonly action: MembershipAction
  readonly onClose: () => void
}

/** Says what suspending, reopening or closing means, and asks why. */
export function MembershipDialog({ member, action, onClose }: MembershipDialogProps) {
  const { t } = useTranslation("loyaltyProgram")
  const change = useChangeMembership(member, action)
  const name = memberName(member) ?? t("members.nameless")
  return (
    <ReasonDialog
      title={t(`members.actions.${action}Title`, { name })}
      meaning={t(`members.actions.${action}Meaning`)}
      variant={action === "reopen" ? "confirmation" : "danger"}
      confirmText={t(`members.actions.${action}`)}
      cancelText={t("members.actions.cancel")}
      reason={{
        label: t("members.actions.reason"),
        hint: t("members.actions.reasonHint"),
        required: t("members.actions.reasonRequired"),
      }}
      isPending={change.isPending}
      refusal={change.error && errorInWords(change.error, t)}
      onConfirm={(reason) => {
        change.mutate(reason, {
          onSuccess: () => {
            toast.success(t(`members.actions.${action}Done`))
            onClose()
          },
        })
      }}
      onClose={onClose}
    />
  )
}
