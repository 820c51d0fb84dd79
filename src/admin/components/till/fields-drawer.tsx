import { Button, Hint, toast } from "@medusajs/ui"
import { useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { Attribute } from "../../../domain/attributes/attribute"
import { useTillMember } from "../../hooks/api/till"
import { useUpdateMember } from "../../hooks/api/member-changes"
import { useMember } from "../../hooks/api/members"
import type { AdminMember } from "../../hooks/api/types"
import type { Till } from "../../hooks/till/use-till"
import { useMemberFields } from "../../hooks/use-member-fields"
import { draftsOf } from "../../lib/attributes/attribute-draft"
import { errorInWords } from "../../lib/shop/error-in-words"
import { readFields } from "../../lib/attributes/field-drafts"
import { shownPrompts } from "../../lib/till/till-prompts"
import { todayHere } from "../../lib/locale/today-here"
import { FieldInputs } from "../members/field-inputs"
import { TillDrawer } from "./till-drawer"

interface FieldsDrawerProps {
  readonly till: Till
  readonly member_id: string
}

/** What the shop wants to know of the customer, as he tells it; what is sent as it was is confirmed by that. */
export function FieldsDrawer({ till, member_id }: FieldsDrawerProps) {
  const { data: told } = useTillMember(member_id)
  const { data } = useMember(member_id)
  const { edited } = useMemberFields()
  const asked = shownPrompts(told ?? null, []).find((prompt) => prompt.shows === "fields")
  const fields = edited.filter(({ key }) => asked?.keys.includes(key))
  if (!data || fields.length === 0) return null
  return <AskedFields member={data.member} fields={fields} onDone={till.close} />
}

interface AskedFieldsProps {
  readonly member: AdminMember
  readonly fields: readonly Attribute[]
  readonly onDone: () => void
}

function AskedFields({ member, fields, onDone }: AskedFieldsProps) {
  const { t } = useTranslation("loyaltyProgram")
  const client = useQueryClient()
  const update = useUpdateMember(member)
  const [drafts, setDrafts] = useState(() => draftsOf(fields, member.attributes))
  const [isAsked, setIsAsked] = useState(false)
  const read = readFields(fields, drafts, NOT_DEMANDED, todayHere())
  const submit = () => {
    setIsAsked(true)
    if (Object.keys(read.problems).length > 0 || update.isPending) return
    const told = Object.entries(read.values).filter(([, value]) => value !== null)
    if (told.length === 0) return onDone()
    update.mutate(
      { attributes: Object.fromEntries(told) },
      {
        onSuccess: () => {
          void client.invalidateQueries({ queryKey: ["loyalty", "till", "member"] })
          toast.success(t("members.details.done"))
          onDone()
        },
      },
    )
  }
  return (
    <TillDrawer
      title={t("till.fields.title")}
      description={t("till.fields.hint")}
      onClose={onDone}
      onSubmit={submit}
      foot={
        <>
          <Button variant="secondary" type="button" onClick={onDone}>
            {t("till.pay.cancel")}
          </Button>
          <Button type="submit" className="flex-1" isLoading={update.isPending}>
            {t("till.fields.save")}
          </Button>
        </>
      }
    >
      <FieldInputs
        fields={fields}
        drafts={drafts}
        demanded={NOT_DEMANDED}
        problems={isAsked ? read.problems : {}}
        onChange={setDrafts}
      />
      <div role="alert">
        {update.error && <Hint variant="error">{errorInWords(update.error, t)}</Hint>}
      </div>
    </TillDrawer>
  )
}

/** Whoever does not want to tell is not kept waiting at the till. */
const NOT_DEMANDED = [] as const
