import { Plus } from "@medusajs/icons"
import { Button, Hint } from "@medusajs/ui"
import type { FormEvent } from "react"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { BasketSimulation } from "../../../hooks/api/dry-run"
import { useDryRun } from "../../../hooks/api/dry-run"
import type { WireTerms } from "../../../hooks/api/program-terms"
import { errorInWords } from "../../../lib/shop/error-in-words"
import type { DryRunBasket } from "../../../lib/programs/dry-run-basket"
import { dryRunBody, isUsable, NEW_LINE } from "../../../lib/programs/dry-run-basket"
import { CheckField } from "../fields/check-field"
import { ChoiceField } from "../fields/choice-field"
import { DayField } from "../fields/day-field"
import { BasketAnswer } from "./basket-answer"
import type { DryRunProps } from "./dry-run-props"
import { LineFields } from "./line-fields"

/** A basket to try out: its lines, whose it is, when, and whether bonuses pay. */
export function BasketDryRun({ program, draft }: DryRunProps) {
  const { t } = useTranslation("loyaltyProgram")
  const { tiers, currency_code } = draft?.terms ?? program.terms
  const run = useDryRun<BasketSimulation>(program.id, draft?.id ?? null)
  const [basket, setBasket] = useState<DryRunBasket>({
    lines: [NEW_LINE],
    tier: tiers[0]?.handle ?? null,
    day: null,
    spends: false,
  })
  const change = (part: Partial<DryRunBasket>) => {
    setBasket({ ...basket, ...part })
    run.reset()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    event.stopPropagation()
    if (basket.lines.every(isUsable)) run.mutate(dryRunBody(basket))
  }
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-y-4">
      <LineFields
        lines={basket.lines}
        unit={currency_code.toUpperCase()}
        onChange={(lines) => {
          change({ lines })
        }}
      />
      <Button
        type="button"
        size="small"
        variant="transparent"
        className="self-start"
        onClick={() => {
          change({ lines: [...basket.lines, NEW_LINE] })
        }}
      >
        <Plus />
        {t("programs.dryRun.addLine")}
      </Button>
      <Circumstances
        basket={basket}
        tiers={tiers}
        may_spend={program.kind === "bonus"}
        onChange={change}
      />
      <Button type="submit" size="small" isLoading={run.isPending} className="self-start">
        {t("programs.dryRun.run")}
      </Button>
      <div aria-live="polite">
        {run.error && <Hint variant="error">{errorInWords(run.error, t)}</Hint>}
        {run.data && <BasketAnswer simulation={run.data} />}
      </div>
    </form>
  )
}

interface CircumstancesProps {
  readonly basket: DryRunBasket
  readonly tiers: WireTerms["tiers"]
  readonly may_spend: boolean
  readonly onChange: (part: Partial<DryRunBasket>) => void
}

/** Who buys, when, and with what. */
function Circumstances({ basket, tiers, may_spend, onChange }: CircumstancesProps) {
  const { t } = useTranslation("loyaltyProgram")
  return (
    <>
      {basket.tier !== null && (
        <ChoiceField
          id="loyalty-dry-run-tier"
          label={t("programs.dryRun.tier")}
          value={basket.tier}
          options={tiers.map(({ handle, name }) => ({ value: handle, label: name }))}
          onChange={(tier) => {
            onChange({ tier })
          }}
        />
      )}
      <DayField
        id="loyalty-dry-run-day"
        label={t("programs.dryRun.day")}
        hint={t("programs.dryRun.dayHint")}
        value={basket.day}
        onChange={(day) => {
          onChange({ day })
        }}
      />
      {may_spend && (
        <CheckField
          id="loyalty-dry-run-spends"
          label={t("programs.dryRun.spend")}
          checked={basket.spends}
          onChange={(spends) => {
            onChange({ spends })
          }}
        />
      )}
    </>
  )
}
