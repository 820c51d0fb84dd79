import { Button } from "@medusajs/ui"
import type { FormEvent } from "react"
import { useEffect, useState } from "react"
import { useTranslation } from "react-i18next"
import type { Attribute } from "../../../domain/attributes/attribute"
import type { CardKind, StaffCard } from "../../hooks/api/card-types"
import { useIssueCardByCode } from "../../hooks/api/cards"
import { useAttributeProblemText } from "../../hooks/use-attribute-problem-text"
import type { KnownHolder } from "../../hooks/use-holder"
import { useHolder } from "../../hooks/use-holder"
import type { AttributeDraft, AttributeProblem } from "../../lib/attribute-draft"
import { emptyDraft } from "../../lib/attribute-draft"
import { errorInWords } from "../../lib/error-in-words"
import { readAnswers } from "../../lib/issue-answers"
import { readScannedCard } from "../../lib/scanned-card"
import { todayHere } from "../../lib/today-here"
import { AttributeInput } from "../attributes/attribute-input"
import { inputId } from "../attributes/field-input-props"
import { TextField } from "../text-field"

interface IssueCardsFormProps {
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

/** The card, whose it will be, and what must be known of him. Each Enter goes on to what is still missing. */
export function IssueCardsForm(props: IssueCardsFormProps) {
  const { kinds, attributes, scanned = "", known, onIssued } = props
  const { t } = useTranslation("loyaltyProgram")
  const [code, setCode] = useState(scanned)
  const [drafts, setDrafts] = useState<Drafts>({})
  const [problem, setProblem] = useState<string | null>(null)
  const [isAsking, setIsAsking] = useState(false)
  const holder = useHolder(attributes, props.said, known)
  const issue = useIssueCardByCode()
  const card = readScannedCard(code, kinds)
  const isBearer = "number" in card && card.kind?.holder === "bearer"
  const answers = readAnswers(holder.missing, drafts, todayHere())

  const send = (to: Parameters<typeof issue.mutate>[0]) => {
    issue.mutate(to, { onSuccess: (answer) => onIssued(answer.card) })
  }
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (issue.isPending || holder.isLooking) return
    if ("problem" in card) {
      setProblem(t(`cardsPage.issue.${card.problem}`))
      select("loyalty-issue-card")
      return
    }
    if (holder.typed.trim() === "" && !known) {
      if (isBearer) send({ code })
      else select("loyalty-issue-holder")
      return
    }
    const found = holder.found ?? (await holder.look())
    if (!found) return
    if (found.missing.length > 0 && !holder.found) return
    setIsAsking(true)
    const unanswered = found.missing.find(({ key }) => answers.problems[key])
    if (unanswered) document.getElementById(inputId(unanswered.key))?.focus()
    else send({ code, ...found.holder, attributes: answers.values })
  }
  return (
    <form onSubmit={(event) => void submit(event)} noValidate className="flex flex-col gap-y-4">
      <TextField
        id="loyalty-issue-card"
        label={t("cardsPage.issue.number")}
        dir="ltr"
        autoFocus={scanned === ""}
        value={code}
        problem={problem ?? (issue.error ? errorInWords(issue.error, t) : null)}
        onChange={(typed) => {
          setCode(typed)
          setProblem(null)
          issue.reset()
        }}
      />
      {!known && <HolderField holder={holder} isBearer={isBearer} isNext={scanned !== ""} />}
      <MissingFields
        isNext={code !== ""}
        fields={holder.missing}
        drafts={drafts}
        problems={isAsking ? answers.problems : {}}
        onChange={setDrafts}
      />
      <Button
        type="submit"
        size="small"
        className="self-start"
        isLoading={issue.isPending || holder.isLooking}
      >
        {t("cardsPage.issue.submit")}
      </Button>
    </form>
  )
}

interface HolderFieldProps {
  readonly holder: ReturnType<typeof useHolder>
  readonly isBearer: boolean
  /** The card is there, and its holder is asked for. */
  readonly isNext: boolean
}

function HolderField({ holder, isBearer, isNext }: HolderFieldProps) {
  const { t } = useTranslation("loyaltyProgram")
  return (
    <TextField
      id="loyalty-issue-holder"
      label={t("cardsPage.issue.holder")}
      hint={isBearer ? t("cardsPage.issue.bearerHint") : t("cardsPage.issue.holderHint")}
      dir="ltr"
      autoFocus={isNext}
      value={holder.typed}
      problem={holder.problem}
      onChange={holder.type}
    />
  )
}

type Drafts = Readonly<Record<string, AttributeDraft>>

interface MissingFieldsProps {
  /** The card is there, and they are asked for. */
  readonly isNext: boolean
  readonly fields: readonly Attribute[]
  readonly drafts: Drafts
  readonly problems: Readonly<Record<string, AttributeProblem>>
  readonly onChange: (drafts: Drafts) => void
}

function MissingFields({ isNext, fields, drafts, problems, onChange }: MissingFieldsProps) {
  const problemText = useAttributeProblemText()
  // The focus goes to the first field as soon as it is known which ones are missing.
  const first = fields[0]?.key
  useEffect(() => {
    if (first && isNext) document.getElementById(inputId(first))?.focus()
    // Whoever goes on typing the card is not interrupted.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [first])
  return fields.map((field) => (
    <AttributeInput
      key={field.key}
      attribute={field}
      draft={drafts[field.key] ?? emptyDraft(field.type)}
      isRequired
      problem={problemText(problems[field.key] ?? null)}
      onChange={(draft) => {
        onChange({ ...drafts, [field.key]: draft })
      }}
    />
  ))
}

/** The next scan replaces what stands there. */
function select(id: string): void {
  const input = document.getElementById(id)
  if (!(input instanceof HTMLInputElement)) return
  input.focus()
  input.select()
}
