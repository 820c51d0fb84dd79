import { useTranslation } from "react-i18next"
import { PROGRAM_KINDS, PROGRAM_SCHEMES } from "../../../../domain/program/program-kind"
import type { TermsProblem } from "../../../../domain/program/terms-problems"
import type { FirstRunDraft } from "../../../lib/programs/first-run"
import { ofKind } from "../../../lib/programs/first-run"
import { ChoiceField } from "../fields/choice-field"
import { TextField } from "../fields/text-field"
import { ChoiceBoxes } from "./choice-boxes"

interface KindStepProps {
  readonly draft: FirstRunDraft
  readonly problems: readonly TermsProblem[]
  readonly currencies: readonly string[]
  readonly onChange: (draft: FirstRunDraft) => void
}

/** What sort of program it is, and how it is called. */
export function KindStep({ draft, problems, currencies, onChange }: KindStepProps) {
  const { t } = useTranslation("loyaltyProgram")
  const nameless = problems.some(({ path }) => path === "name")
  return (
    <>
      <ChoiceBoxes
        label={t("programs.firstRun.kind.label")}
        value={draft.kind}
        options={PROGRAM_KINDS}
        words="programs.firstRun.kind"
        onChange={(kind) => {
          onChange(ofKind(draft, kind))
        }}
      />
      <ChoiceBoxes
        label={t("programs.firstRun.scheme.label")}
        value={draft.scheme}
        options={PROGRAM_SCHEMES}
        words="programs.firstRun.scheme"
        onChange={(scheme) => {
          onChange({ ...draft, scheme })
        }}
      />
      <TextField
        id="loyalty-program-name"
        label={t("programs.firstRun.name")}
        hint={t("programs.firstRun.nameHint")}
        problem={nameless ? t("programs.problems.name") : null}
        value={draft.name}
        onChange={(name) => {
          onChange({ ...draft, name })
        }}
      />
      {currencies.length > 1 && (
        <ChoiceField
          id="loyalty-program-currency"
          label={t("programs.firstRun.currency")}
          hint={t("programs.firstRun.currencyHint")}
          value={draft.currency_code}
          options={currencies.map((code) => ({ value: code, label: code.toUpperCase() }))}
          onChange={(currency_code) => {
            onChange({ ...draft, currency_code })
          }}
        />
      )}
    </>
  )
}
