import { Hint, toast } from "@medusajs/ui"
import { useEffect, useState } from "react"
import { useTranslation } from "react-i18next"
import { useNavigate } from "react-router-dom"
import { useJoinCustomer } from "../../hooks/api/member-changes"
import type { Program } from "../../hooks/api/types"
import { useMemberFields } from "../../hooks/use-member-fields"
import { errorInWords } from "../../lib/error-in-words"
import type { FieldDrafts } from "../../lib/field-drafts"
import { readFields } from "../../lib/field-drafts"
import { memberName } from "../../lib/member-name"
import type { NewMemberDraft } from "../../lib/new-member"
import { checkNewMember, newMemberBody } from "../../lib/new-member"
import { todayHere } from "../../lib/today-here"
import { EditorModal } from "../editor-modal"
import { FieldInputs } from "./field-inputs"
import { NewMemberFields } from "./new-member-fields"

interface NewMemberModalProps {
  /** The default one first. */
  readonly programs: readonly Program[]
  readonly onClose: () => void
}

const DEMANDED = ["joining"] as const

/** Customer and membership in one go, with the customer before the till. */
export function NewMemberModal({ programs, onClose }: NewMemberModalProps) {
  const { t } = useTranslation("loyaltyProgram")
  const form = useNewMember(programs[0]?.id ?? "")
  const { join, problems, fields } = form
  return (
    <EditorModal
      title={t("members.join.title")}
      hint={t("members.join.hint")}
      submitLabel={t("members.join.submit")}
      isDirty={form.isDirty && !join.isSuccess}
      isSaving={join.isPending}
      onSubmit={form.submit}
      onClose={onClose}
    >
      <NewMemberFields
        draft={form.draft}
        programs={programs}
        problems={problems}
        onChange={form.change}
      />
      <FieldInputs
        fields={fields}
        drafts={form.drafts}
        demanded={DEMANDED}
        problems={problems.fields}
        onChange={form.changeFields}
      />
      <div role="alert">
        {join.error && <Hint variant="error">{errorInWords(join.error, t)}</Hint>}
      </div>
    </EditorModal>
  )
}

/** What is typed, what is wrong with it, and the way to the page of whoever has joined. */
function useNewMember(program_id: string) {
  const { t } = useTranslation("loyaltyProgram")
  const navigate = useNavigate()
  const join = useJoinCustomer()
  const { edited: fields } = useMemberFields()
  const [draft, setDraft] = useState<NewMemberDraft>({ ...NOTHING_TYPED, program_id })
  const [drafts, setDrafts] = useState<FieldDrafts>({})
  const [submitted, setSubmitted] = useState(false)
  const read = readFields(fields, drafts, DEMANDED, todayHere())
  const problems = { ...checkNewMember(draft), fields: read.problems }

  const joined = join.data?.member
  useEffect(() => {
    if (!joined) return
    toast.success(t("members.join.done", { name: memberName(joined) }))
    void navigate(`/loyalty/members/${joined.id}`)
    // Once, whatever language the user changes to.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [joined])

  const isComplete = !problems.email && !problems.phone && Object.keys(problems.fields).length === 0
  return {
    draft,
    drafts,
    fields,
    join,
    isDirty: Object.keys(drafts).length > 0 || draft.email !== "" || draft.first_name !== "",
    problems: submitted ? problems : NO_PROBLEMS,
    change: (part: Partial<NewMemberDraft>) => {
      setDraft({ ...draft, ...part })
      join.reset()
    },
    changeFields: setDrafts,
    submit: () => {
      setSubmitted(true)
      if (isComplete) join.mutate(newMemberBody(draft, read.values))
    },
  }
}

const NOTHING_TYPED = {
  email: "",
  first_name: "",
  last_name: "",
  phone: "",
  birth_date: "",
}

const NO_PROBLEMS = { email: null, phone: null, fields: {} }
