import type { FormEvent } from "react"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { useAttributes } from "../../../hooks/api/attributes"
import type { WireRule, WireTerms } from "../../../hooks/api/program-terms"
import { useProblemWords } from "../../../hooks/use-problem-words"
import { namedRule } from "../../../lib/programs/new-rule"
import { withFieldValues } from "../../../lib/programs/rule-fields"
import { ruleProblems } from "../../../lib/programs/rule-problems"
import { DrawerForm } from "../../drawer-form"
import { TextField } from "../fields/text-field"
import { BuyerConditions } from "./buyer-conditions"
import { FieldConditions } from "./field-conditions"
import { GoodsConditions } from "./goods-conditions"
import { RewardFields } from "./reward-fields"
import { RuleLifetime } from "./rule-lifetime"
import { TimeConditions } from "./time-conditions"

interface RuleDrawerProps {
  readonly rule: WireRule
  readonly is_new: boolean
  readonly terms: WireTerms
  readonly onSave: (rule: WireRule) => void
  readonly onClose: () => void
}

/** What an offer gives, and under which conditions. The program's own check says what cannot work. */
export function RuleDrawer({ rule, is_new, terms, onSave, onClose }: RuleDrawerProps) {
  const { t } = useTranslation("loyaltyProgram")
  const [draft, setDraft] = useState(rule)
  const [submitted, setSubmitted] = useState(false)
  const { data: fields } = useAttributes()
  const kept = withFieldValues(namedRule(draft, terms), fields?.attributes ?? [])
  const problems = ruleProblems(kept.rule, terms)
  const problemAt = useProblemWords(submitted ? problems : [])
  const change = (part: Partial<WireRule>) => {
    setDraft({ ...draft, ...part })
  }
  const submit = (event: FormEvent) => {
    // The drawer may stand within the editor's form, which is not meant.
    event.preventDefault()
    event.stopPropagation()
    setSubmitted(true)
    if (problems.length > 0 || Object.keys(kept.problems).length > 0) return
    onSave(kept.rule)
    onClose()
  }
  const shared = { rule: draft, terms, problemAt, onChange: change }

  return (
    <DrawerForm
      title={t(is_new ? "programs.rules.newTitle" : "programs.rules.editTitle")}
      description={t("programs.rules.formLead")}
      submitLabel={t("programs.rules.apply")}
      cancelLabel={t("programs.rules.cancel")}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField
        id="loyalty-rule-name"
        label={t("programs.rules.name")}
        hint={t("programs.rules.nameHint")}
        problem={problemAt("name")}
        value={draft.name}
        autoFocus
        onChange={(name) => {
          change({ name })
        }}
      />
      <RewardFields {...shared} />
      <GoodsConditions {...shared} />
      <TimeConditions {...shared} />
      <BuyerConditions {...shared} />
      <FieldConditions {...shared} fieldProblems={submitted ? kept.problems : {}} />
      <RuleLifetime {...shared} />
    </DrawerForm>
  )
}
