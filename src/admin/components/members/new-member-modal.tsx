import { Hint, toast } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useNavigate } from "react-router-dom"
import type { Program } from "../../hooks/api/types"
import { DEMANDED_AT_JOINING, useNewMember } from "../../hooks/use-new-member"
import { errorInWords } from "../../lib/shop/error-in-words"
import { memberName } from "../../lib/members/member-name"
import { EditorModal } from "../editor-modal"
import { FieldInputs } from "./field-inputs"
import { NewMemberFields } from "./new-member-fields"

interface NewMemberModalProps {
  /** The default one first. */
  readonly programs: readonly Program[]
  readonly onClose: () => void
}

/** Customer and membership in one go, with the customer before the till. */
export function NewMemberModal({ programs, onClose }: NewMemberModalProps) {
  const { t } = useTranslation("loyaltyProgram")
  const navigate = useNavigate()
  const form = useNewMember({
    program_id: programs[0]?.id ?? "",
    onJoined: (member) => {
      toast.success(t("members.join.done", { name: memberName(member) }))
      void navigate(`/loyalty/members/${member.id}`)
    },
  })
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
        demanded={DEMANDED_AT_JOINING}
        problems={problems.fields}
        onChange={form.changeFields}
      />
      <div role="alert">
        {join.error && <Hint variant="error">{errorInWords(join.error, t)}</Hint>}
      </div>
    </EditorModal>
  )
}
