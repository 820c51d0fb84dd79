import { useMutation } from "@tanstack/react-query"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { Attribute } from "../../domain/attributes/attribute"
import { errorInWords } from "../lib/error-in-words"
import { mandatoryFields } from "../lib/issue-answers"
import { refusalOf } from "../lib/refusal"
import type { CardHolder } from "./api/card-types"
import type { IssueInput } from "./api/cards"
import { lookUpCard, lookUpMembers } from "./api/cards"

interface FoundHolder {
  readonly holder: Pick<IssueInput, "member_id" | "customer">
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
          holder: { member_id: known.id },
          missing: mandatoryFields(attributes, known.missing_attributes),
        }
      : null,
  )
  const search = useMutation({ mutationFn: findMember })

  const look = async (): Promise<FoundHolder | null> => {
    const code = typed.trim()
    try {
      const member = await search.mutateAsync(code)
      // Somebody nobody knows joins with the card; an address is enough for that.
      const holder = member ? { member_id: member.id } : { customer: { email: code } }
      const missing = mandatoryFields(attributes, member ? member.missing_attributes : null)
      const next = { holder, missing }
      setFound(next)
      return next
    } catch {
      return null
    }
  }
  return {
    typed,
    type: (text: string) => {
      setTyped(text)
      setFound(null)
      search.reset()
    },
    found,
    missing: found?.missing ?? [],
    look,
    isLooking: search.isPending,
    problem: search.error ? errorInWords(search.error, t) : null,
  }
}

/** `null`: an e-mail address that no member has. */
async function findMember(code: string): Promise<CardHolder | null> {
  try {
    const { members } = await lookUpMembers(code)
    return members[0] ?? null
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
