import { useMutation } from "@tanstack/react-query"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { Attribute } from "../../domain/attributes/attribute"
import { errorInWords } from "../lib/error-in-words"
import { mandatoryFields } from "../lib/issue-answers"
import { refusalOf } from "../lib/refusal"
import type { CardHolder } from "./api/card-types"
import { lookUpCard, lookUpMembers } from "./api/cards"

export interface FoundHolder {
  /** `null`: nobody the shop knows; he joins with the card under the address that was typed. */
  readonly person: CardHolder | null
  /** Whether the person is a member where the card belongs, or joins with it. */
  readonly isMember: boolean
  readonly missing: readonly Attribute[]
}

/** Who gets a card, by what he says or shows: an e-mail address, a phone number, another card of his. */
export function useHolder(attributes: readonly Attribute[]) {
  const { t } = useTranslation("loyaltyProgram")
  const [typed, setTyped] = useState("")
  const [found, setFound] = useState<FoundHolder | null>(null)
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
            const isMember = person !== null && isIn(program_id, person)
            const known = isMember ? person.missing_attributes : null
            setFound({ person, isMember, missing: mandatoryFields(attributes, known) })
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
