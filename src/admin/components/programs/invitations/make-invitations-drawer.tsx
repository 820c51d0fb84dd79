import { Button, Drawer, Hint, toast } from "@medusajs/ui"
import type { FormEvent } from "react"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { useMakeInvitations } from "../../../hooks/api/invitations"
import { errorInWords } from "../../../lib/error-in-words"
import type { InvitationDraft } from "../../../lib/programs/invitation-order"
import { checkInvitations } from "../../../lib/programs/invitation-order"
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
    <Drawer open onOpenChange={onClose}>
      <Drawer.Content>
        <form onSubmit={submit} noValidate className="flex flex-1 flex-col overflow-hidden">
          <Drawer.Header>
            <Drawer.Title>{t("programs.invitations.make")}</Drawer.Title>
            <Drawer.Description>{t("programs.invitations.lead")}</Drawer.Description>
          </Drawer.Header>
          <Drawer.Body className="flex flex-col gap-y-6 overflow-y-auto">
            <InvitationFields
              draft={draft}
              wrong={submitted && !checked.ok ? checked.wrong : []}
              onChange={(part) => {
                setDraft({ ...draft, ...part })
              }}
            />
            <div role="alert">
              {make.error && <Hint variant="error">{errorInWords(make.error, t)}</Hint>}
            </div>
          </Drawer.Body>
          <Drawer.Footer>
            <Drawer.Close asChild>
              <Button size="small" variant="secondary" type="button">
                {t("programs.invitations.cancel")}
              </Button>
            </Drawer.Close>
            <Button size="small" type="submit" isLoading={make.isPending}>
              {t("programs.invitations.make")}
            </Button>
          </Drawer.Footer>
        </form>
      </Drawer.Content>
    </Drawer>
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
