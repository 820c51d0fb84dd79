import { Button } from "@medusajs/ui"
import type { FormEvent } from "react"
import { useEffect } from "react"
import { useTranslation } from "react-i18next"
import type { Attribute } from "../../../domain/attributes/attribute"
import type { CardKind, StaffCard } from "../../hooks/api/card-types"
import { useIssueForm } from "../../hooks/use-issue-form"
import { errorInWords } from "../../lib/error-in-words"
import { fullName } from "../../lib/person-name"
import { inputId } from "../attributes/field-input-props"
import { TextField } from "../text-field"
import { HolderPanel } from "./holder-panel"
import { MissingFields } from "./missing-fields"

interface IssueCardsFormProps {
  readonly kinds: readonly CardKind[]
  readonly attributes: readonly Attribute[]
  readonly onIssued: (card: StaffCard) => void
}

type IssueForm = ReturnType<typeof useIssueForm>

const CARD = "loyalty-issue-card"
const HOLDER = "loyalty-issue-holder"
const SUBMIT = "loyalty-issue-submit"

/** The card, whose it will be, and what must be known of him. Each Enter goes on to what is still missing. */
export function IssueCardsForm({ kinds, attributes, onIssued }: IssueCardsFormProps) {
  const { t } = useTranslation("loyaltyProgram")
  const form = useIssueForm(kinds, attributes, onIssued)
  const { card, holder, answers, isBearer, isAsking } = form
  const { found } = holder
  const name = found?.person?.customer && fullName(found.person.customer)
  useFocusAfterLooking(holder)

  const submit = (event: FormEvent) => {
    event.preventDefault()
    const missing = form.step()
    if (missing === "card") select(CARD)
    if (missing === "holder") select(HOLDER)
    if (missing === "phone") select("loyalty-issue-phone")
    if (missing === "field") {
      const unanswered = found?.missing.find(({ key }) => answers.problems[key])
      if (unanswered) select(inputId(unanswered.key))
    }
  }
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-y-4">
      <TextField
        id={CARD}
        label={t("cardsPage.issue.number")}
        dir="ltr"
        autoFocus
        value={card.code}
        problem={card.problem ?? (form.error ? errorInWords(form.error, t) : null)}
        onChange={card.type}
      />
      <TextField
        id={HOLDER}
        label={t("cardsPage.issue.holder")}
        hint={isBearer ? t("cardsPage.issue.bearerHint") : t("cardsPage.issue.holderHint")}
        dir="ltr"
        value={holder.typed}
        problem={holder.problem}
        onChange={holder.type}
      />
      {found && (
        <HolderPanel
          found={found}
          draft={form.newcomer}
          isAsking={isAsking}
          onChange={form.setNewcomer}
        />
      )}
      <MissingFields
        fields={found?.missing ?? []}
        drafts={form.drafts}
        problems={isAsking ? answers.problems : {}}
        onChange={form.setDrafts}
      />
      <Button
        id={SUBMIT}
        type="submit"
        size="small"
        className="self-start"
        isLoading={form.isIssuing || holder.isLooking}
      >
        {name ? t("cardsPage.issue.submitTo", { name }) : t("cardsPage.issue.submit")}
      </Button>
    </form>
  )
}

/** Once it is known who it is: to what he has to be asked, else to the button, so that Enter is a yes. */
function useFocusAfterLooking({ found, isLooking }: IssueForm["holder"]): void {
  useEffect(() => {
    if (!found || isLooking) return
    const first = found.missing[0]
    const next = first ? inputId(first.key) : found.person ? SUBMIT : "loyalty-issue-first_name"
    document.getElementById(next)?.focus()
  }, [found, isLooking])
}

/** The next scan replaces what stands there. */
function select(id: string): void {
  const input = document.getElementById(id)
  input?.focus()
  if (input instanceof HTMLInputElement) input.select()
}
