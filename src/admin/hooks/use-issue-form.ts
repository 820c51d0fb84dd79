import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { Attribute } from "../../domain/attributes/attribute"
import type { AttributeDraft } from "../lib/attributes/attribute-draft"
import { readAnswers } from "../lib/attributes/issue-answers"
import type { NewHolderDraft } from "../lib/members/new-holder"
import { holderBody, isPhoneReadable, NO_NEW_HOLDER } from "../lib/members/new-holder"
import { readScannedCard } from "../lib/cards/scanned-card"
import { todayHere } from "../lib/locale/today-here"
import type { CardKind, StaffCard } from "./api/card-types"
import type { IssueInput } from "./api/cards"
import { useIssueCardByCode } from "./api/cards"
import type { KnownHolder } from "./use-holder"
import { useHolder } from "./use-holder"

/** Where the cashier has to go on; `null`: the shop is being asked. */
type MissingStep = "card" | "holder" | "phone" | "field" | null

export interface IssueFormInput {
  readonly kinds: readonly CardKind[]
  readonly attributes: readonly Attribute[]
  /** That was scanned already. */
  readonly scanned?: string
  /** What the holder has said already. */
  readonly said?: string
  /** Who gets the card, where that is known. */
  readonly known?: KnownHolder
  readonly onIssued: (card: StaffCard) => void
}

/** What is typed while a card is issued, and what is still missing of it. */
export function useIssueForm(input: IssueFormInput) {
  const { kinds, attributes, scanned = "", said, known, onIssued } = input
  const { t } = useTranslation("loyaltyProgram")
  const [code, setCode] = useState(scanned)
  const [problem, setProblem] = useState<string | null>(null)
  const [newcomer, setNewcomer] = useState<NewHolderDraft>(NO_NEW_HOLDER)
  const [drafts, setDrafts] = useState<Readonly<Record<string, AttributeDraft>>>({})
  const [isAsking, setIsAsking] = useState(false)
  const holder = useHolder(attributes, said, known)
  const issue = useIssueCardByCode()
  const card = readScannedCard(code, kinds)
  const kind = "number" in card ? card.kind : null
  const isBearer = kind?.holder === "bearer"
  const answers = readAnswers(holder.found?.missing ?? [], drafts, todayHere())

  const send = (input: IssueInput) => {
    issue.mutate(input, { onSuccess: (answer) => onIssued(answer.card) })
    return null
  }
  /** One Enter: looks for the holder, issues the card once everything is known, or says what is not. */
  const step = (): MissingStep => {
    if (issue.isPending || holder.isLooking) return null
    if ("problem" in card) {
      setProblem(t(`cardsPage.issue.${card.problem}`))
      return "card"
    }
    const { found, typed } = holder
    if (!found && typed.trim() === "") return isBearer ? send({ code }) : "holder"
    if (!found) {
      holder.look(kind?.program_id ?? null)
      return null
    }
    setIsAsking(true)
    if (found.holder.kind === "newcomer" && !isPhoneReadable(newcomer)) return "phone"
    if (Object.keys(answers.problems).length > 0) return "field"
    return send({ code, ...holderBody(found.holder, typed, newcomer), attributes: answers.values })
  }
  return {
    card: {
      code,
      problem,
      type: (typed: string) => {
        setCode(typed)
        setProblem(null)
        issue.reset()
      },
    },
    holder,
    newcomer,
    setNewcomer,
    drafts,
    setDrafts,
    answers,
    isBearer,
    isAsking,
    step,
    error: issue.error,
    isIssuing: issue.isPending,
  }
}
