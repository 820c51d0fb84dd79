import { Badge, Container, Heading, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { ProgramSettings } from "../../hooks/api/program-settings"
import { usePrograms } from "../../hooks/api/program-settings"
import { useRegionNames, useSalesChannelNames } from "../../hooks/api/shop-places"
import { AdminLink } from "../admin-link"
import { LoadError } from "../load-error"
import { SectionRow } from "../section-row"
import { SectionSkeleton } from "../section-skeleton"
import { StatusBadge } from "../status-badge"

/** Where each program counts, and in which currencies. */
export function ProgramsSection() {
  const { t } = useTranslation("loyaltyProgram")
  const { data, error, refetch } = usePrograms()
  const channels = useSalesChannelNames()
  const regions = useRegionNames()

  return (
    <Container className="divide-y p-0">
      <div className="px-6 py-4">
        <Heading level="h2">{t("settings.programs")}</Heading>
      </div>
      {!data && error && <LoadError error={error} onRetry={() => void refetch()} />}
      {!data && !error && <SectionSkeleton rows={3} />}
      {data?.programs.length === 0 && (
        <Text size="small" className="text-ui-fg-subtle px-6 py-4">
          {t("settings.noPrograms")}
        </Text>
      )}
      {data?.programs.map((program) => (
        <ProgramInShort
          key={program.id}
          program={program}
          channels={channels.data ?? new Map()}
          regions={regions.data ?? new Map()}
        />
      ))}
    </Container>
  )
}

interface ProgramInShortProps {
  readonly program: ProgramSettings
  readonly channels: ReadonlyMap<string, string>
  readonly regions: ReadonlyMap<string, string>
}

function ProgramInShort({ program, channels, regions }: ProgramInShortProps) {
  const { t } = useTranslation("loyaltyProgram")
  const placesOf = (ids: readonly string[], names: ReadonlyMap<string, string>) =>
    ids.length === 0 ? t("settings.everywhere") : ids.map((id) => names.get(id) ?? id).join(", ")
  return (
    <div className="px-6 py-4">
      <div className="mb-2 flex flex-wrap items-center gap-2">
        <Text size="small" weight="plus">
          <AdminLink to={`/loyalty/programs/${program.id}`}>{program.name}</AdminLink>
        </Text>
        <StatusBadge color={program.is_running ? "green" : "orange"}>
          {t(program.is_running ? "overview.running" : "overview.notRunning")}
        </StatusBadge>
        {program.is_default && <Badge size="2xsmall">{t("settings.isDefault")}</Badge>}
      </div>
      <dl>
        <SectionRow label={t("settings.currencies")}>
          {Object.keys(program.terms.bonus_values).join(", ").toUpperCase()}
        </SectionRow>
        <SectionRow label={t("settings.channels")}>
          {placesOf(program.sales_channel_ids, channels)}
        </SectionRow>
        <SectionRow label={t("settings.regions")}>
          {placesOf(program.region_ids, regions)}
        </SectionRow>
        <SectionRow label={t("settings.timeZone")}>{program.terms.time_zone}</SectionRow>
      </dl>
    </div>
  )
}
