import { useEffect, useState } from "react"
import type { FieldDrafts } from "../lib/attributes/field-drafts"
import { readFields } from "../lib/attributes/field-drafts"
import type { GivenConsent, NewMemberDraft } from "../lib/members/new-member"
import { checkNewMember, newMemberBody } from "../lib/members/new-member"
import { todayHere } from "../lib/locale/today-here"
import { useJoinCustomer } from "./api/member-changes"
import type { AdminMember } from "./api/types"
import { useMemberFields } from "./use-member-fields"

interface NewMemberInput {
  readonly program_id: string
  /** What is known of him before anything is typed. */
  readonly said?: Partial<NewMemberDraft>
  /** "pl": of which country a phone number without one is. */
  readonly country_code?: string | null
  readonly onJoined: (member: AdminMember) => void
}

export const DEMANDED_AT_JOINING = ["joining"] as const

/** A customer and his membership, made together: what is typed, and what is wrong with it. */
export function useNewMember({ program_id, said, country_code = null, onJoined }: NewMemberInput) {
  const join = useJoinCustomer()
  const { edited: fields } = useMemberFields()
  const [draft, setDraft] = useState<NewMemberDraft>({ ...NOTHING_TYPED, program_id, ...said })
  const [drafts, setDrafts] = useState<FieldDrafts>({})
  const [consents, setConsents] = useState<readonly GivenConsent[]>([])
  const [submitted, setSubmitted] = useState(false)
  const read = readFields(fields, drafts, DEMANDED_AT_JOINING, todayHere())
  const problems = { ...checkNewMember(draft, country_code), fields: read.problems }

  const joined = join.data?.member
  useEffect(() => {
    if (joined) onJoined(joined)
    // Once, whatever language the user changes to.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [joined])

  const isComplete = !problems.email && !problems.phone && Object.keys(problems.fields).length === 0
  return {
    draft,
    drafts,
    fields,
    consents,
    join,
    isDirty: Object.keys(drafts).length > 0 || draft.email !== "" || draft.first_name !== "",
    problems: submitted ? problems : NO_PROBLEMS,
    change: (part: Partial<NewMemberDraft>) => {
      setDraft({ ...draft, ...part })
      join.reset()
    },
    changeFields: setDrafts,
    setConsents,
    submit: () => {
      setSubmitted(true)
      if (!isComplete || join.isPending) return
      join.mutate(newMemberBody(draft, read.values, country_code, consents))
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
