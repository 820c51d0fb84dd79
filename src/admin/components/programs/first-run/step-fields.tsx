import type { TermsProblem } from "../../../../domain/program/terms-problems"
import { useProblemWords } from "../../../hooks/use-problem-words"
import type { FirstRunDraft, FirstRunStep } from "../../../lib/programs/first-run"
import { CardsStep } from "./cards-step"
import { EarningStep } from "./earning-step"
import { KindStep } from "./kind-step"
import { PayingStep } from "./paying-step"

interface StepFieldsProps {
  readonly step: FirstRunStep
  readonly draft: FirstRunDraft
  readonly problems: readonly TermsProblem[]
  readonly currencies: readonly string[]
  readonly onChange: (draft: FirstRunDraft) => void
}

/** The questions of one step. */
export function StepFields({ step, draft, problems, currencies, onChange }: StepFieldsProps) {
  const problemAt = useProblemWords(problems)
  const change = (part: Partial<FirstRunDraft>) => {
    onChange({ ...draft, ...part })
  }
  switch (step) {
    case "kind":
      return (
        <KindStep draft={draft} problems={problems} currencies={currencies} onChange={onChange} />
      )
    case "earning":
      return <EarningStep draft={draft} problemAt={problemAt} onChange={change} />
    case "paying":
      return <PayingStep draft={draft} problemAt={problemAt} onChange={change} />
    case "cards":
      return <CardsStep draft={draft} problems={problems} onChange={change} />
  }
}
