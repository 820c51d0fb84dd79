import { Plus, Trash } from "@medusajs/icons"
import { Button, Hint, IconButton, Input, Table } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { ProgramKind } from "../../../domain/program/program-kind"
import type { WireTier } from "../../hooks/api/program-terms"
import { addTier } from "../../lib/programs/tier-rows"
import type { ProblemWords } from "../../hooks/use-problem-words"
import { NumberInput } from "./fields/number-field"

interface TierTableProps {
  readonly tiers: readonly WireTier[]
  readonly kind: ProgramKind
  /** "EUR", or the word for pieces. */
  readonly unit: string
  /** The program's own percents, which a tier without one has. */
  readonly usual: { readonly accrual: number; readonly cap: number; readonly discount: number }
  readonly problemAt: ProblemWords
  readonly onChange: (tiers: readonly WireTier[]) => void
}

/** The tier schedule, edited in place. An empty percent is the program's. */
export function TierTable({ tiers, kind, unit, usual, problemAt, onChange }: TierTableProps) {
  const { t } = useTranslation("loyaltyProgram")
  const change = (index: number, part: Partial<WireTier>) => {
    onChange(tiers.map((tier, at) => (at === index ? { ...tier, ...part } : tier)))
  }
  const columns = columnsOf(kind, usual)
  const problems = tiers.flatMap((_, index) => problemAt.below(`tiers.${index}`))
  return (
    <div className="flex flex-col gap-y-3" data-testid="loyalty-tier-table">
      <div className="overflow-x-auto">
        <Table className="min-w-[560px] rtl:[&_td:last-child]:pl-6 [&_th]:text-start">
          <Table.Header>
            <Table.Row>
              <Table.HeaderCell>{t("programs.tiers.name")}</Table.HeaderCell>
              <Table.HeaderCell>{t("programs.tiers.threshold", { unit })}</Table.HeaderCell>
              {columns.map(({ key }) => (
                <Table.HeaderCell key={key}>{t(`programs.tiers.${key}`)}</Table.HeaderCell>
              ))}
              <Table.HeaderCell />
            </Table.Row>
          </Table.Header>
          <Table.Body>
            {tiers.map((tier, index) => (
              <TierRow
                key={tier.handle}
                tier={tier}
                index={index}
                columns={columns}
                problemAt={problemAt}
                onChange={(part) => {
                  change(index, part)
                }}
                onRemove={() => {
                  onChange(tiers.filter((_, at) => at !== index))
                }}
              />
            ))}
          </Table.Body>
        </Table>
      </div>
      <div role="alert">
        {problems.map((problem) => (
          <Hint key={problem} variant="error">
            {problem}
          </Hint>
        ))}
      </div>
      <Button
        type="button"
        size="small"
        variant="secondary"
        className="self-start"
        onClick={() => {
          onChange(addTier(tiers, t("programs.tiers.newName", { position: tiers.length + 1 })))
        }}
      >
        <Plus />
        {t("programs.tiers.add")}
      </Button>
    </div>
  )
}

interface PercentColumn {
  readonly key: "accrual_percent" | "cap_percent" | "discount_percent"
  readonly usual: number
}

function columnsOf(kind: ProgramKind, usual: TierTableProps["usual"]): readonly PercentColumn[] {
  if (kind === "discount") return [{ key: "discount_percent", usual: usual.discount }]
  return [
    { key: "accrual_percent", usual: usual.accrual },
    { key: "cap_percent", usual: usual.cap },
  ]
}

interface TierRowProps {
  readonly tier: WireTier
  readonly index: number
  readonly columns: readonly PercentColumn[]
  readonly problemAt: ProblemWords
  readonly onChange: (part: Partial<WireTier>) => void
  readonly onRemove: () => void
}

function TierRow({ tier, index, columns, problemAt, onChange, onRemove }: TierRowProps) {
  const { t } = useTranslation("loyaltyProgram")
  const wrong = (key: keyof WireTier) => problemAt(`tiers.${index}.${key}`) !== null
  const named = (key: string) => t(`programs.tiers.cell.${key}`, { tier: tier.name })
  return (
    <Table.Row>
      <Table.Cell className="py-1">
        <Input
          size="small"
          value={tier.name}
          maxLength={100}
          aria-label={named("name")}
          aria-invalid={wrong("name")}
          onChange={(event) => {
            onChange({ name: event.target.value })
          }}
        />
      </Table.Cell>
      <Table.Cell className="py-1">
        <NumberInput
          id={`loyalty-tier-${index}-threshold`}
          name={named("threshold")}
          value={tier.threshold}
          invalid={wrong("threshold")}
          onChange={(value) => {
            onChange({ threshold: value ?? Number.NaN })
          }}
        />
      </Table.Cell>
      {columns.map(({ key, usual }) => (
        <Table.Cell key={key} className="py-1">
          <NumberInput
            id={`loyalty-tier-${index}-${key}`}
            name={named(key)}
            value={tier[key]}
            invalid={wrong(key)}
            placeholder={Number.isNaN(usual) ? "" : String(usual)}
            onChange={(value) => {
              onChange({ [key]: value })
            }}
          />
        </Table.Cell>
      ))}
      <Table.Cell className="py-1 text-end">
        <IconButton
          type="button"
          size="small"
          variant="transparent"
          aria-label={named("remove")}
          onClick={onRemove}
        >
          <Trash />
        </IconButton>
      </Table.Cell>
    </Table.Row>
  )
}
