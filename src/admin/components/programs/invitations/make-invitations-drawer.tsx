import { toast } from "@medusajs/ui"
import type { FormEvent } from "react"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { useMakeInvitations } from "../../../hooks/api/invitations"
import type { InvitationDraft } from "../../../lib/programs/invitation-order"
import { checkInvitations } from "../../../lib/programs/invitation-order"
import { DrawerForm } from "../../drawer-form"
import { DayField } from "../fields/day-field"
import { NumberField } from "../fields/number-field"
import { TextField } from "../fields/text-field"

interface MakeInvitationsDrawerProps {
  readonly program_id: string
  readonly onClose: () => void
}

const ONE_EACH: InvitationDraft = { count: 10, uses: 1, expires_on: null, note: "" }

/** Codes for whom the shop wants to have in the program. */
export function MakeInvitationsDrawer({ program_id, onClose }: MakeInvitationsDrawerProps) {
  const { t } = useTranslation("loyaltyProgram")
  const make = useMakeInvitations(program_id)
  const [draft, setDraft] = useState(ONE_EACH)
  const [submitted, setSubmitted] = useState(false)
  const checked = checkInvitations(draft)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setSubmitted(true)
    if (!checked.ok || make.isPending) return
    make.mutate(checked.order, {
      onSuccess: ({ invitations }) => {
        toast.success(t("programs.invitations.made", { count: invitations.length }))
        onClose()
      },
    })
  }
  return (
    <DrawerForm
      title={t("programs.invitations.make")}
      description={t("programs.invitations.lead")}
      submitLabel={t("programs.invitations.make")}
      cancelLabel={t("programs.invitations.cancel")}
      isPending={make.isPending}
      error={make.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <InvitationFields
        draft={draft}
        wrong={submitted && !checked.ok ? checked.wrong : []}
        onChange={(part) => {
          setDraft({ ...draft, ...part })
        }}
      />
    </DrawerForm>
  )
}

interface InvitationFieldsProps {
  readonly draft: InvitationDraft
  readonly wrong: readonly ("count" | "uses")[]
  readonly onChange: (part: Partial<InvitationDraft>) => void
}

function InvitationFields({ draft, wrong, onChange }: InvitationFieldsProps) {
  const { t } = useTranslation("loyaltyProgram")
  return (
    <>
      {(["count", "uses"] as const).map((key) => (
        <NumberField
          key={key}
          id={`loyalty-invitation-${key}`}
          label={t(`programs.invitations.${key}`)}
          problem={wrong.includes(key) ? t(`programs.invitations.problems.${key}`) : null}
          value={draft[key]}
          autoFocus={key === "count"}
          onChange={(value) => {
            onChange({ [key]: value ?? Number.NaN })
          }}
        />
      ))}
      <DayField
        id="loyalty-invitation-expires"
        label={t("programs.invitations.expires_on")}
        hint={t("programs.invitations.expiresHint")}
        value={draft.expires_on}
        onChange={(expires_on) => {
          onChange({ expires_on })
        }}
      />
      <TextField
        id="loyalty-invitation-note"
        label={t("programs.invitations.note")}
        hint={t("programs.invitations.noteHint")}
        problem={null}
        maxLength={200}
        value={draft.note}
        onChange={(note) => {
          onChange({ note })
        }}
      />
    </>
  )
}
