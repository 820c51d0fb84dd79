import { Button, Container, Heading, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link, useSearchParams } from "react-router-dom"
import type { Overview } from "../../hooks/api/overview"
import { useOverview } from "../../hooks/api/overview"
import type { ProgramSettings } from "../../hooks/api/program-settings"
import { useFormats } from "../../hooks/use-formats"
import { LoadError } from "../load-error"
import { SectionSkeleton } from "../section-skeleton"
import { AttentionList } from "./attention-list"
import { ProgramFigures } from "./program-figures"
import { Select } from "../select"
import { StatusBadge } from "../status-badge"

/** How a program stands, and what waits for somebody; which one is in the address. */
export function ProgramOverview({ programs }: { readonly programs: readonly ProgramSettings[] }) {
  const [params, setParams] = useSearchParams()
  const chosen = programs.find(({ id }) => id === params.get("program")) ?? programs[0]
  const { data, error, refetch } = useOverview(chosen?.id ?? null)
  const choose = (id: string) => {
    setParams({ program: id }, { replace: true })
  }

  if (!data) {
    return (
      <Container className="p-0">
        {error ? (
          <LoadError error={error} onRetry={() => void refetch()} />
        ) : (
          <SectionSkeleton rows={8} />
        )}
      </Container>
    )
  }
  const { overview } = data
  return (
    <div className="flex flex-col gap-y-3">
      <ProgramHead overview={overview}>
        {programs.length > 1 && (
          <ProgramSelect programs={programs} value={overview.program.id} onChange={choose} />
        )}
      </ProgramHead>
      <ProgramFigures overview={overview} />
      <AttentionList overview={overview} />
    </div>
  )
}

interface ProgramHeadProps {
  readonly overview: Overview
  readonly children: React.ReactNode
}

function ProgramHead({ overview, children }: ProgramHeadProps) {
  const { t } = useTranslation("loyaltyProgram")
  const formats = useFormats()
  const { program, this_month, last_month } = overview
  return (
    <Container className="flex flex-wrap items-center justify-between gap-3 px-6 py-4">
      <div className="min-w-0">
        <div className="flex flex-wrap items-center gap-2">
          <Heading>{program.name}</Heading>
          <StatusBadge color={program.is_running ? "green" : "orange"}>
            {t(program.is_running ? "overview.running" : "overview.notRunning")}
          </StatusBadge>
        </div>
        <Text size="small" className="text-ui-fg-subtle">
          {t("overview.spans", {
            from: formats.day(this_month.from),
            to: formats.day(this_month.to),
            before_from: formats.day(last_month.from),
            before_to: formats.day(last_month.to),
          })}
        </Text>
      </div>
      <div className="flex flex-wrap items-center gap-2">
        {children}
        <Button size="small" variant="secondary" asChild>
          <Link to={`/loyalty/programs/${program.id}`}>{t("overview.open")}</Link>
        </Button>
      </div>
    </Container>
  )
}

interface ProgramSelectProps {
  readonly programs: readonly ProgramSettings[]
  readonly value: string
  readonly onChange: (program_id: string) => void
}

function ProgramSelect({ programs, value, onChange }: ProgramSelectProps) {
  const { t } = useTranslation("loyaltyProgram")
  return (
    <Select size="small" value={value} onValueChange={onChange}>
      <Select.Trigger className="w-auto min-w-40" aria-label={t("overview.program")}>
        <Select.Value />
      </Select.Trigger>
      <Select.Content>
        {programs.map(({ id, name }) => (
          <Select.Item key={id} value={id}>
            {name}
          </Select.Item>
        ))}
      </Select.Content>
    </Select>
  )
}
