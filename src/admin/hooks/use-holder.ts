import { useMutation } from "@tanstack/react-query"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { Attribute } from "../../domain/attributes/attribute"
import { errorInWords } from "../lib/shop/error-in-words"
import { mandatoryFields } from "../lib/attributes/issue-answers"
import type { Holder } from "../lib/members/new-holder"
import { refusalOf } from "../lib/shop/refusal"
import type { CardHolder } from "./api/card-types"
import { lookUpCard, lookUpMembers } from "./api/cards"

export interface FoundHolder {
  readonly holder: Holder
  readonly missing: readonly Attribute[]
}

/** Whoever stands before the counter already. */
export interface KnownHolder {
  readonly id: string
  readonly missing_attributes: readonly string[]
}

/**
 * Who gets a card, by what he says or shows: an e-mail address, a phone number, another card of his.
 * @param said what was said already; empty: nothing
 * @param known nobody has to be looked for
 */
export function useHolder(attributes: readonly Attribute[], said = "", known?: KnownHolder) {
  const { t } = useTranslation("loyaltyProgram")
  const [typed, setTyped] = useState(said)
  const [found, setFound] = useState<FoundHolder | null>(
    known
      ? {
          holder: { kind: "member", member_id: known.id, person: null },
          missing: mandatoryFields(attributes, known.missing_attributes),
        }
      : null,
  )
  const search = useMutation({
    mutationFn: ({ code, program_id }: HolderAsked) => findPerson(code, program_id),
  })

  return {
    typed,
    type: (text: string) => {
      setTyped(text)
      setFound(null)
      search.reset()
    },
    found,
    /** @param program_id of the card, where its number tells it */
    look: (program_id: string | null) => {
      const code = typed.trim()
      search.mutate(
        { code, program_id },
        {
          onSuccess: (person) => {
            const holder = holderIn(program_id, person)
            const known = holder.kind === "member" ? (person?.missing_attributes ?? null) : null
            setFound({ holder, missing: mandatoryFields(attributes, known) })
          },
        },
      )
    },
    isLooking: search.isPending,
    problem: search.error ? errorInWords(search.error, t) : null,
  }
}

interface HolderAsked {
  readonly code: string
  readonly program_id: string | null
}

const isIn = (program_id: string | null, member: CardHolder) =>
  program_id === null || member.program_id === program_id

function holderIn(program_id: string | null, person: CardHolder | null): Holder {
  if (person === null) return { kind: "newcomer" }
  return isIn(program_id, person)
    ? { kind: "member", member_id: person.id, person }
    : { kind: "customer", person }
}

/** A member of the card's program before one of another; `null`: an e-mail address that no member has. */
async function findPerson(code: string, program_id: string | null): Promise<CardHolder | null> {
  try {
    const { members } = await lookUpMembers(code)
    return members.find((member) => isIn(program_id, member)) ?? members[0] ?? null
  } catch (error) {
    if (refusalOf(error) === null) throw error
    if (code.includes("@")) {
      if (refusalOf(error)?.status === 404) return null
      throw error
    }
    const { member } = await lookUpCard(code)
    return member
  }
}
