import { Checkbox, Hint, Label, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { CARD_CONDITION_TYPES } from "../../../domain/cards/card-condition"
import type { CardKind } from "../../hooks/api/card-types"
import { useProgramNames } from "../../hooks/api/program-names"
import type { ConditionForm } from "../../lib/cards/card-kind-form"
import { hasAmount } from "../../lib/cards/card-kind-form"
import { FormSection } from "../form-section"
import { SelectField } from "../select-field"
import { TextField } from "../text-field"
import type { KindEditorPart } from "./kind-editor-part"

interface KindOfferFieldsProps extends KindEditorPart {
  /** Those that it can be swapped for. */
  readonly kinds: readonly CardKind[]
}

/** With which purchase the till offers a card, and which cards it takes the place of. */
export function KindOfferFields({ form, onChange, problemAt, kinds }: KindOfferFieldsProps) {
  const { t } = useTranslation("loyaltyProgram")
  const { data: programs = [] } = useProgramNames()
  const program =
    programs.find(({ id }) => id === form.program_id) ??
    programs.find(({ is_default }) => is_default)
  const currency = program?.terms.currency_code ?? null
  const swappable = kinds.filter(({ program_id }) => !program || program_id === program.id)
  return (
    <FormSection title={t("cardsPage.kinds.offer")} hint={t("cardsPage.kinds.offerHint")}>
      <ConditionFields
        id="loyalty-kind-issue"
        label={t("cardsPage.kinds.issueCondition")}
        currency={currency}
        condition={form.issue}
        problem={problemAt("issue")}
        onChange={(issue) => {
          onChange({ issue })
        }}
      />
      {swappable.length > 0 && (
        <ConditionFields
          id="loyalty-kind-swap"
          label={t("cardsPage.kinds.swapCondition")}
          currency={currency}
          condition={form.swap}
          problem={problemAt("swap")}
          onChange={(swap) => {
            onChange({ swap })
          }}
        />
      )}
      {form.swap.type !== "none" && (
        <SwappedKinds
          kinds={swappable}
          chosen={form.swap_from}
          problem={problemAt("swap_from")}
          onChange={(swap_from) => {
            onChange({ swap_from })
          }}
        />
      )}
    </FormSection>
  )
}

interface ConditionFieldsProps {
  readonly id: string
  readonly label: string
  readonly currency: string | null
  readonly condition: ConditionForm
  readonly problem: string | null
  readonly onChange: (condition: ConditionForm) => void
}

function ConditionFields({
  id,
  label,
  currency,
  condition,
  problem,
  onChange,
}: ConditionFieldsProps) {
  const { t } = useTranslation("loyaltyProgram")
  return (
    <div className="grid grid-cols-1 gap-4 sm:grid-cols-2">
      <SelectField
        id={id}
        label={label}
        value={condition.type}
        options={(["none", ...CARD_CONDITION_TYPES] as const).map((value) => ({
          value,
          label: t(`cardsPage.condition.${value}`),
        }))}
        onChange={(type) => {
          onChange({ ...condition, type })
        }}
      />
      {hasAmount(condition.type) && (
        <TextField
          id={`${id}-amount`}
          label={t("cardsPage.kinds.amount", { currency: (currency ?? "").toUpperCase() })}
          inputMode="decimal"
          dir="ltr"
          value={condition.amount}
          problem={problem}
          onChange={(amount) => {
            onChange({ ...condition, amount })
          }}
        />
      )}
    </div>
  )
}

interface SwappedKindsProps {
  readonly kinds: readonly CardKind[]
  readonly chosen: readonly string[]
  readonly problem: string | null
  readonly onChange: (chosen: readonly string[]) => void
}

function SwappedKinds({ kinds, chosen, problem, onChange }: SwappedKindsProps) {
  const { t } = useTranslation("loyaltyProgram")
  return (
    <div role="group" aria-label={t("cardsPage.kinds.swapFrom")} className="flex flex-col gap-y-2">
      <Text size="small" weight="plus">
        {t("cardsPage.kinds.swapFrom")}
      </Text>
      <div className="flex flex-wrap gap-x-6 gap-y-2">
        {kinds.map(({ id, name }) => (
          <div key={id} className="flex items-center gap-x-2">
            <Checkbox
              id={`loyalty-swap-${id}`}
              aria-label={name}
              checked={chosen.includes(id)}
              onCheckedChange={(is_checked) => {
                onChange(
                  is_checked === true ? [...chosen, id] : chosen.filter((other) => other !== id),
                )
              }}
            />
            <Label htmlFor={`loyalty-swap-${id}`} size="small">
              {name}
            </Label>
          </div>
        ))}
      </div>
      {problem !== null && (
        <Hint variant="error" role="alert">
          {problem}
        </Hint>
      )}
    </div>
  )
}
