import { Button } from "@medusajs/ui"
import type { FormEvent } from "react"
import { useEffect } from "react"
import { useTranslation } from "react-i18next"
import type { IssueFormInput } from "../../hooks/use-issue-form"
import type { FoundHolder } from "../../hooks/use-holder"
import { useIssueForm } from "../../hooks/use-issue-form"
import { errorInWords } from "../../lib/shop/error-in-words"
import { fullName } from "../../lib/members/person-name"
import { inputId } from "../attributes/field-input-props"
import { FieldInputs } from "../members/field-inputs"
import { TextField } from "../text-field"
import { HolderPanel } from "./holder-panel"

type IssueForm = ReturnType<typeof useIssueForm>

const CARD = "loyalty-issue-card"
const HOLDER = "loyalty-issue-holder"
const SUBMIT = "loyalty-issue-submit"

/** The card, whose it will be, and what must be known of him. Each Enter goes on to what is still missing. */
export function IssueCardsForm(props: IssueFormInput) {
  const { t } = useTranslation("loyaltyProgram")
  const form = useIssueForm(props)
  const { card, holder, answers, isBearer, isAsking } = form
  const { found } = holder
  const isScanned = props.scanned !== undefined && props.scanned !== ""
  useFocusAfterLooking(holder, card.code)

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
        autoFocus={!isScanned}
        value={card.code}
        problem={card.problem ?? (form.error ? errorInWords(form.error, t) : null)}
        onChange={card.type}
      />
      {!props.known && (
        <TextField
          id={HOLDER}
          label={t("cardsPage.issue.holder")}
          hint={isBearer ? t("cardsPage.issue.bearerHint") : t("cardsPage.issue.holderHint")}
          dir="ltr"
          autoFocus={isScanned}
          value={holder.typed}
          problem={holder.problem}
          onChange={holder.type}
        />
      )}
      {found && (
        <HolderPanel
          holder={found.holder}
          draft={form.newcomer}
          isAsking={isAsking}
          onChange={form.setNewcomer}
        />
      )}
      <FieldInputs
        fields={found?.missing ?? []}
        drafts={form.drafts}
        demanded={DEMANDED}
        problems={isAsking ? answers.problems : {}}
        onChange={form.setDrafts}
      />
      <IssueButton found={found} isLoading={form.isIssuing || holder.isLooking} />
    </form>
  )
}

/** Whoever gets a card has told by then what is asked on joining as well. */
const DEMANDED = ["joining", "issue"] as const

interface IssueButtonProps {
  readonly found: FoundHolder | null
  readonly isLoading: boolean
}

/** Says to whom, where he has a name. */
function IssueButton({ found, isLoading }: IssueButtonProps) {
  const { t } = useTranslation("loyaltyProgram")
  const person = found && found.holder.kind !== "newcomer" ? found.holder.person : null
  const name = person?.customer && fullName(person.customer)
  return (
    <Button id={SUBMIT} type="submit" size="small" className="self-start" isLoading={isLoading}>
      {name ? t("cardsPage.issue.submitTo", { name }) : t("cardsPage.issue.submit")}
    </Button>
  )
}

/** Once it is known who it is: to what he has to be asked, else to the button, so that Enter is a yes. */
function useFocusAfterLooking({ found, isLooking }: IssueForm["holder"], code: string): void {
  useEffect(() => {
    // Whoever goes on typing the card is not interrupted.
    if (!found || isLooking || code === "") return
    const [first] = found.missing
    const button = found.holder.kind === "newcomer" ? "loyalty-issue-first_name" : SUBMIT
    document.getElementById(first ? inputId(first.key) : button)?.focus()
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [found, isLooking])
}

/** The next scan replaces what stands there. */
function select(id: string): void {
  const input = document.getElementById(id)
  input?.focus()
  if (input instanceof HTMLInputElement) input.select()
}
