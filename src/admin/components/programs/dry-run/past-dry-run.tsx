import { Button, Hint, Table, Text } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { PastSimulation } from "../../../hooks/api/dry-run"
import { useDryRun } from "../../../hooks/api/dry-run"
import { useFormats } from "../../../hooks/use-formats"
import { errorInWords } from "../../../lib/shop/error-in-words"
import { ChoiceField } from "../fields/choice-field"
import type { DryRunProps } from "./dry-run-props"

const RANGES_DAYS = ["30", "90", "365"] as const

/** What the orders of the last days would have earned under the terms, beside what they did earn. */
export function PastDryRun({ program, draft }: DryRunProps) {
  const { t } = useTranslation("loyaltyProgram")
  const run = useDryRun<PastSimulation>(program.id, draft?.id ?? null)
  const [days, setDays] = useState<(typeof RANGES_DAYS)[number]>("90")
  return (
    <div className="flex flex-col gap-y-4">
      <ChoiceField
        id="loyalty-dry-run-days"
        label={t("programs.dryRun.days")}
        value={days}
        options={RANGES_DAYS.map((value) => ({
          value,
          label: t("programs.dryRun.lastDays", { count: Number(value) }),
        }))}
        onChange={(chosen) => {
          setDays(chosen)
          run.reset()
        }}
      />
      <Button
        type="button"
        size="small"
        className="self-start"
        isLoading={run.isPending}
        onClick={() => {
          run.mutate({ past: { days: Number(days) } })
        }}
      >
        {t("programs.dryRun.run")}
      </Button>
      <div aria-live="polite">
        {run.error && <Hint variant="error">{errorInWords(run.error, t)}</Hint>}
        {run.data && <PastAnswer simulation={run.data} />}
      </div>
    </div>
  )
}

function PastAnswer({ simulation }: { readonly simulation: PastSimulation }) {
  const { t } = useTranslation("loyaltyProgram")
  const formats = useFormats()
  const { given, simulated, currency_code } = simulation
  const share = (percent: number | null) => (percent === null ? "–" : formats.percent(percent))
  const rows = [
    { key: "bonuses", was: formats.bonuses(given.bonuses), is: formats.bonuses(simulated.bonuses) },
    {
      key: "cost",
      was: formats.money(given.cost, currency_code),
      is: formats.money(simulated.cost, currency_code),
    },
    { key: "share", was: share(given.share_percent), is: share(simulated.share_percent) },
  ]
  return (
    <div className="flex flex-col gap-y-3" data-testid="loyalty-dry-run-past">
      <Text size="small" className="text-ui-fg-subtle">
        {t("programs.dryRun.range", {
          orders: formats.number(given.orders),
          members: formats.number(simulation.members),
          from: formats.day(simulation.from),
          to: formats.day(simulation.to),
        })}
      </Text>
      <div className="overflow-x-auto">
        <Table className="rtl:[&_td:last-child]:pl-6 rtl:[&_th:last-child]:pl-6">
          <Table.Header>
            <Table.Row>
              <Table.HeaderCell />
              <Table.HeaderCell className="text-end">{t("programs.dryRun.given")}</Table.HeaderCell>
              <Table.HeaderCell className="text-end">
                {t("programs.dryRun.simulated")}
              </Table.HeaderCell>
            </Table.Row>
          </Table.Header>
          <Table.Body>
            {[
              ...rows.map(({ key, ...figures }) => ({
                label: t(`programs.dryRun.${key}`),
                ...figures,
              })),
              ...simulation.tiers.map((tier) => ({
                label: tier.name ?? tier.handle,
                was: formats.bonuses(tier.given.bonuses),
                is: formats.bonuses(tier.simulated.bonuses),
              })),
            ].map(({ label, was, is }) => (
              <Table.Row key={label}>
                <Table.Cell>{label}</Table.Cell>
                <Table.Cell className="text-end tabular-nums">{was}</Table.Cell>
                <Table.Cell className="text-end tabular-nums">{is}</Table.Cell>
              </Table.Row>
            ))}
          </Table.Body>
        </Table>
      </div>
    </div>
  )
}
