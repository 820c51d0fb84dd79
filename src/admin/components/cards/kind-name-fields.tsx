import { useTranslation } from "react-i18next"
import { useProgramNames } from "../../hooks/api/program-names"
import { FormSection } from "../form-section"
import { SelectField } from "../select-field"
import { TextField } from "../text-field"
import type { KindEditorPart } from "./kind-editor-part"

interface KindNameFieldsProps extends KindEditorPart {
  readonly isNew: boolean
}

/** What staff call the cards, who may hold one, how long one lasts and where they come from. */
export function KindNameFields({ form, onChange, problemAt, isNew }: KindNameFieldsProps) {
  const { t } = useTranslation("loyaltyProgram")
  return (
    <FormSection title={t("cardsPage.kinds.general")}>
      <TextField
        id="loyalty-kind-name"
        label={t("cardsPage.kinds.name")}
        autoFocus
        value={form.name}
        problem={problemAt("name")}
        onChange={(name) => {
          onChange({ name })
        }}
      />
      {isNew && <ProgramField form={form} onChange={onChange} problemAt={problemAt} />}
      <SelectField
        id="loyalty-kind-holder"
        label={t("cardsPage.kinds.holder")}
        hint={t(`cardsPage.holderHint.${form.holder}`)}
        value={form.holder}
        options={(["personal", "bearer"] as const).map((value) => ({
          value,
          label: t(`cardsPage.holder.${value}`),
        }))}
        onChange={(holder) => {
          onChange({ holder })
        }}
      />
      <SelectField
        id="loyalty-kind-supply"
        label={t("cardsPage.kinds.supply")}
        hint={t(`cardsPage.supplyHint.${form.supply}`)}
        value={form.supply}
        options={(["stock", "first_scan"] as const).map((value) => ({
          value,
          label: t(`cardsPage.supply.${value}`),
        }))}
        onChange={(supply) => {
          onChange({ supply })
        }}
      />
      <div className="grid grid-cols-1 gap-4 sm:grid-cols-2">
        <TextField
          id="loyalty-kind-months"
          label={t("cardsPage.kinds.validity")}
          hint={t("cardsPage.kinds.validityHint")}
          inputMode="numeric"
          dir="ltr"
          value={form.validity_months}
          problem={problemAt("validity_months")}
          onChange={(validity_months) => {
            onChange({ validity_months })
          }}
        />
        <TextField
          id="loyalty-kind-mark"
          label={t("cardsPage.kinds.mark")}
          hint={t("cardsPage.kinds.markHint")}
          inputMode="numeric"
          dir="ltr"
          value={form.low_stock_mark}
          problem={problemAt("low_stock_mark")}
          onChange={(low_stock_mark) => {
            onChange({ low_stock_mark })
          }}
        />
      </div>
    </FormSection>
  )
}

/** Asked where there is more than one program. */
function ProgramField({ form, onChange }: KindEditorPart) {
  const { t } = useTranslation("loyaltyProgram")
  const { data: programs = [] } = useProgramNames()
  if (programs.length < 2) return null
  const chosen = form.program_id || programs.find(({ is_default }) => is_default)?.id || ""
  return (
    <SelectField
      id="loyalty-kind-program"
      label={t("cardsPage.kinds.program")}
      value={chosen}
      options={programs.map(({ id, name }) => ({ value: id, label: name }))}
      onChange={(program_id) => {
        onChange({ program_id })
      }}
    />
  )
}
