import { Hint, toast } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { useUpdateMember } from "../../hooks/api/member-changes"
import type { AdminMember } from "../../hooks/api/types"
import { useMemberFields } from "../../hooks/use-member-fields"
import { draftsOf } from "../../lib/attributes/attribute-draft"
import { errorInWords } from "../../lib/shop/error-in-words"
import type { FieldDrafts } from "../../lib/attributes/field-drafts"
import { changedDrafts, readFields } from "../../lib/attributes/field-drafts"
import { todayHere } from "../../lib/locale/today-here"
import { EditorModal } from "../editor-modal"
import { TextField } from "../text-field"
import { FieldInputs } from "./field-inputs"

interface DetailsEditorProps {
  readonly member: AdminMember
  readonly onClose: () => void
}

/** Fills in what the member tells; of the fields only those that the user may edit. */
export function DetailsEditor({ member, onClose }: DetailsEditorProps) {
  const { t } = useTranslation("loyaltyProgram")
  const form = useDetails(member, onClose)
  const { after, update } = form
  return (
    <EditorModal
      title={t("members.details.editTitle")}
      hint={t("members.details.editHint")}
      submitLabel={t("editing.save")}
      isDirty={form.isDirty}
      isSaving={update.isPending}
      onSubmit={form.submit}
      onClose={onClose}
    >
      <TextField
        id="loyalty-member-phone"
        type="tel"
        dir="ltr"
        autoFocus
        label={t("members.profile.phone")}
        hint={t("members.join.phoneHint")}
        value={after.phone}
        onChange={(phone) => {
          form.change({ phone })
        }}
      />
      <TextField
        id="loyalty-member-birth-date"
        type="date"
        dir="ltr"
        label={t("members.profile.birthDate")}
        value={after.birth_date}
        onChange={(birth_date) => {
          form.change({ birth_date })
        }}
      />
      <FieldInputs
        fields={form.fields}
        drafts={after.drafts}
        demanded={NOT_DEMANDED}
        problems={form.problems}
        onChange={(drafts) => {
          form.change({ drafts })
        }}
      />
      <div role="alert">
        {update.error && <Hint variant="error">{errorInWords(update.error, t)}</Hint>}
      </div>
    </EditorModal>
  )
}

/** Whoever is a member already is not kept waiting for what is missing; the issue of a card asks for it. */
const NOT_DEMANDED = [] as const

interface Details {
  readonly phone: string
  readonly birth_date: string
  readonly drafts: FieldDrafts
}

/** What is typed, what is wrong with it, and what of it has changed: only that is sent. */
function useDetails(member: AdminMember, onDone: () => void) {
  const { t } = useTranslation("loyaltyProgram")
  const { edited: fields } = useMemberFields()
  const update = useUpdateMember(member)
  const [before] = useState<Details>(() => ({
    phone: member.phone ?? "",
    birth_date: member.birth_date ?? "",
    drafts: draftsOf(fields, member.attributes),
  }))
  const [after, setAfter] = useState(before)
  const [submitted, setSubmitted] = useState(false)
  const changed = changedDrafts(before.drafts, after.drafts)
  const read = readFields(
    fields.filter(({ key }) => changed.includes(key)),
    after.drafts,
    NOT_DEMANDED,
    todayHere(),
  )
  const body = {
    ...(after.phone.trim() !== before.phone && { phone: after.phone.trim() || null }),
    ...(after.birth_date !== before.birth_date && { birth_date: after.birth_date || null }),
    ...(changed.length > 0 && { attributes: read.values }),
  }
  const isDirty = Object.keys(body).length > 0
  return {
    fields,
    after,
    update,
    isDirty,
    problems: submitted ? read.problems : {},
    change: (part: Partial<Details>) => {
      setAfter({ ...after, ...part })
      update.reset()
    },
    submit: () => {
      setSubmitted(true)
      if (Object.keys(read.problems).length > 0) return
      if (!isDirty) {
        onDone()
        return
      }
      update.mutate(body, {
        onSuccess: () => {
          toast.success(t("members.details.done"))
          onDone()
        },
      })
    },
  }
}
