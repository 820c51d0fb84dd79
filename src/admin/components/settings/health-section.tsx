import { Container, Heading, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { Health } from "../../hooks/api/health"
import { useHealth } from "../../hooks/api/health"
import { LoadError } from "../load-error"
import { SectionRow } from "../section-row"
import { SectionSkeleton } from "../section-skeleton"
import { JobList } from "./job-list"
import { StatusBadge } from "../status-badge"

/** What runs by itself and when it last did, which hook is in use, and on which versions. */
export function HealthSection() {
  const { t } = useTranslation("loyaltyProgram")
  const { data, error, refetch } = useHealth()
  return (
    <Container className="divide-y p-0" data-testid="loyalty-health">
      <div className="px-6 py-4">
        <Heading level="h2">{t("settings.health.title")}</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          {t("settings.health.hint")}
        </Text>
      </div>
      {!data && error && <LoadError error={error} onRetry={() => void refetch()} />}
      {!data && !error && <SectionSkeleton rows={8} />}
      {data && <JobList jobs={data.health.jobs} />}
      {data && <HooksAndVersions health={data.health} />}
    </Container>
  )
}

function HooksAndVersions({ health }: { readonly health: Health }) {
  const { t } = useTranslation("loyaltyProgram")
  const { hooks, versions, settings } = health
  return (
    <dl className="px-6 py-4">
      {hooks.map(({ workflow, hook, state }) => (
        <SectionRow
          key={`${workflow} ${hook}`}
          label={t("settings.health.hook", { hook: `${workflow} · ${hook}` })}
          hint={t(`settings.health.hookHint.${state}`)}
        >
          <StatusBadge color={state === "registered" ? "green" : "grey"}>
            {t(`settings.health.hookState.${state}`)}
          </StatusBadge>
        </SectionRow>
      ))}
      {(["plugin", "medusa", "postgres", "node"] as const).map((part) => (
        <SectionRow key={part} label={t(`settings.health.version.${part}`)}>
          <bdi dir="ltr">{versions[part]}</bdi>
        </SectionRow>
      ))}
      {Object.entries(settings).map(([name, value]) => (
        // Named as in the configuration of the shop, where they are set.
        <SectionRow key={name} label={name}>
          <bdi dir="ltr">{value === null ? "–" : String(value)}</bdi>
        </SectionRow>
      ))}
    </dl>
  )
}
