import { Button, Hint, toast } from "@medusajs/ui"
import type { FormEvent } from "react"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { useNavigate } from "react-router-dom"
import { useFirstRun } from "../../../hooks/api/first-run"
import { errorInWords } from "../../../lib/shop/error-in-words"
import type { FirstRunDraft } from "../../../lib/programs/first-run"
import { firstRunBodies, problemsOf, STEPS } from "../../../lib/programs/first-run"
import { FirstRunAside } from "./aside"
import { StepBar } from "./step-bar"
import { StepFields } from "./step-fields"

interface FirstRunWizardProps {
  readonly initial: FirstRunDraft
  readonly currencies: readonly string[]
  readonly taken_handles: readonly string[]
}

/** One step at a time; Enter goes on, and what is wrong is said before a step is left. */
export function FirstRunWizard({ initial, currencies, taken_handles }: FirstRunWizardProps) {
  const { t } = useTranslation("loyaltyProgram")
  const navigate = useNavigate()
  const firstRun = useFirstRun()
  const [draft, setDraft] = useState(initial)
  const [at, setAt] = useState(0)
  const [asked, setAsked] = useState(false)
  const step = STEPS[at] ?? "kind"
  const problems = problemsOf(step, draft)
  const is_last = at === STEPS.length - 1

  const goTo = (index: number) => {
    setAt(index)
    setAsked(false)
    firstRun.reset()
  }
  const finish = (status: "active" | "draft") => {
    setAsked(true)
    if (problems.length > 0 || firstRun.isPending) return
    firstRun.mutate(firstRunBodies(draft, status, taken_handles), {
      onSuccess: (program) => {
        toast.success(t(`programs.firstRun.done.${status}`, { program: program.name }))
        void navigate(`/loyalty/programs/${program.id}`)
      },
    })
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (is_last) finish("active")
    else if (problems.length > 0) setAsked(true)
    else goTo(at + 1)
  }

  return (
    <form onSubmit={submit} noValidate className="divide-y">
      <StepBar at={at} is_fixed={firstRun.is_made} onChoose={goTo} />
      <div className="grid gap-6 px-6 py-6 lg:grid-cols-[minmax(0,1fr)_320px]">
        <div className="flex min-w-0 flex-col gap-y-6">
          <StepFields
            key={step}
            step={step}
            draft={draft}
            problems={asked ? problems : []}
            currencies={currencies}
            onChange={setDraft}
          />
        </div>
        <FirstRunAside draft={draft} />
      </div>
      <WizardButtons
        is_first={at === 0}
        is_last={is_last}
        firstRun={firstRun}
        onBack={() => {
          goTo(at - 1)
        }}
        onKeep={() => {
          finish("draft")
        }}
      />
    </form>
  )
}

interface WizardButtonsProps {
  readonly is_first: boolean
  readonly is_last: boolean
  readonly firstRun: ReturnType<typeof useFirstRun>
  readonly onBack: () => void
  readonly onKeep: () => void
}

function WizardButtons({ is_first, is_last, firstRun, onBack, onKeep }: WizardButtonsProps) {
  const { t } = useTranslation("loyaltyProgram")
  const { error, isPending, is_made } = firstRun
  return (
    <div className="flex flex-wrap items-center justify-end gap-2 px-6 py-4">
      <div role="alert" className="me-auto">
        {error && <Hint variant="error">{errorInWords(error, t)}</Hint>}
      </div>
      {!is_first && !is_made && (
        <Button type="button" size="small" variant="secondary" onClick={onBack}>
          {t("programs.firstRun.back")}
        </Button>
      )}
      {is_last && !is_made && (
        <Button
          type="button"
          size="small"
          variant="secondary"
          disabled={isPending}
          onClick={onKeep}
        >
          {t("programs.firstRun.keep")}
        </Button>
      )}
      <Button type="submit" size="small" isLoading={isPending}>
        {t(is_last ? "programs.firstRun.start" : "programs.firstRun.next")}
      </Button>
    </div>
  )
}
