import { XMark } from "@medusajs/icons"
import { IconButton, Text, toast, usePrompt } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { Invitation } from "../../../hooks/api/invitations"
import { useWithdrawInvitation } from "../../../hooks/api/invitations"
import { useFormats } from "../../../hooks/use-formats"
import { errorInWords } from "../../../lib/shop/error-in-words"
import { StatusBadge } from "../../status-badge"

interface InvitationRowProps {
  readonly program_id: string
  readonly invitation: Invitation
}

const COLORS = { open: "green", used_up: "grey", expired: "orange", withdrawn: "red" } as const

/** A code, how much of it is used, and until when it holds. */
export function InvitationRow({ program_id, invitation }: InvitationRowProps) {
  const { t } = useTranslation("loyaltyProgram")
  const formats = useFormats()
  const prompt = usePrompt()
  const withdraw = useWithdrawInvitation(program_id)
  const { code, state, expires_on, note } = invitation
  const confirm = async () => {
    const agreed = await prompt({
      variant: "danger",
      title: t("programs.invitations.withdrawTitle", { code }),
      description: t("programs.invitations.withdrawText"),
      confirmText: t("programs.invitations.withdrawConfirm"),
      cancelText: t("programs.invitations.cancel"),
    })
    if (!agreed) return
    withdraw.mutate(invitation.id, {
      onSuccess: () => {
        toast.success(t("programs.invitations.withdrawn"))
      },
      onError: (error) => {
        toast.error(errorInWords(error, t))
      },
    })
  }
  const facts = [
    t("programs.invitations.used", {
      uses: formats.number(invitation.uses),
      max: formats.number(invitation.uses_max),
    }),
    ...(expires_on === null
      ? []
      : [t("programs.invitations.until", { day: formats.day(expires_on) })]),
    ...(note === null ? [] : [note]),
  ]
  return (
    <li className="flex flex-wrap items-center gap-3 px-6 py-2">
      <bdi className="txt-compact-small-plus font-mono" dir="ltr">
        {code}
      </bdi>
      <StatusBadge color={COLORS[state]}>{t(`programs.invitations.state.${state}`)}</StatusBadge>
      <Text size="small" className="text-ui-fg-subtle me-auto">
        {facts.join(" · ")}
      </Text>
      {state === "open" && (
        <IconButton
          size="small"
          variant="transparent"
          aria-label={t("programs.invitations.withdraw", { code })}
          onClick={() => void confirm()}
        >
          <XMark />
        </IconButton>
      )}
    </li>
  )
}
