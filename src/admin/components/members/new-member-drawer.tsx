import { Button, Drawer, Hint, toast } from "@medusajs/ui"
import type { FormEvent } from "react"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { useNavigate } from "react-router-dom"
import { useJoinCustomer } from "../../hooks/api/member-changes"
import type { Program } from "../../hooks/api/types"
import { errorInWords } from "../../lib/error-in-words"
import { memberName } from "../../lib/member-name"
import type { NewMemberDraft } from "../../lib/new-member"
import { checkNewMember, newMemberBody } from "../../lib/new-member"
import { NewMemberFields } from "./new-member-fields"

interface NewMemberDrawerProps {
  /** The default one first. */
  readonly programs: readonly Program[]
  readonly onClose: () => void
}

/** Customer and membership in one go, with the customer before the till. */
export default function NewMemberDrawer({ programs, onClose }: NewMemberDrawerProps) {
  const { t } = useTranslation("loyaltyProgram")
  return (
    <Drawer
      open
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
    >
      <Drawer.Content>
        <Drawer.Header>
          <Drawer.Title>{t("members.join.title")}</Drawer.Title>
          <Drawer.Description>{t("members.join.hint")}</Drawer.Description>
        </Drawer.Header>
        <NewMemberForm programs={programs} />
      </Drawer.Content>
    </Drawer>
  )
}

function NewMemberForm({ programs }: { readonly programs: readonly Program[] }) {
  const { t } = useTranslation("loyaltyProgram")
  const navigate = useNavigate()
  const join = useJoinCustomer()
  const [submitted, setSubmitted] = useState(false)
  const [draft, setDraft] = useState<NewMemberDraft>({
    program_id: programs[0]?.id ?? "",
    email: "",
    first_name: "",
    last_name: "",
    phone: "",
    birth_date: "",
  })
  const problems = checkNewMember(draft)

  const submit = (event: FormEvent) => {
    event.preventDefault()
    setSubmitted(true)
    if (problems.email || problems.phone || join.isPending) return
    join.mutate(newMemberBody(draft), {
      onSuccess: ({ member }) => {
        toast.success(t("members.join.done", { name: memberName(member) }))
        void navigate(`/loyalty/members/${member.id}`)
      },
    })
  }

  return (
    <form onSubmit={submit} className="flex flex-1 flex-col overflow-hidden" noValidate>
      <Drawer.Body className="flex flex-col gap-y-6 overflow-y-auto">
        <NewMemberFields
          draft={draft}
          programs={programs}
          problems={submitted ? problems : { email: null, phone: null }}
          onChange={(part) => {
            setDraft({ ...draft, ...part })
            join.reset()
          }}
        />
        <div role="alert">
          {join.error && <Hint variant="error">{errorInWords(join.error, t)}</Hint>}
        </div>
      </Drawer.Body>
      <Drawer.Footer>
        <Drawer.Close asChild>
          <Button size="small" variant="secondary" type="button">
            {t("members.join.cancel")}
          </Button>
        </Drawer.Close>
        <Button size="small" type="submit" isLoading={join.isPending}>
          {t("members.join.submit")}
        </Button>
      </Drawer.Footer>
    </form>
  )
}
