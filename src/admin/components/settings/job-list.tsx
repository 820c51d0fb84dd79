import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { JobHealth } from "../../hooks/api/health"
import { useFormats } from "../../hooks/use-formats"
import { StatusBadge } from "../status-badge"

const STATE_COLOR = { done: "green", failed: "red", late: "orange", never_run: "grey" } as const

/** The jobs of the plugin, each with how its last run ended. */
export function JobList({ jobs }: { readonly jobs: readonly JobHealth[] }) {
  const { t } = useTranslation("loyaltyProgram")
  return (
    <ul className="divide-y" aria-label={t("settings.health.jobs")}>
      {jobs.map((job) => (
        <JobRow key={job.name} job={job} />
      ))}
    </ul>
  )
}

function JobRow({ job }: { readonly job: JobHealth }) {
  const { t } = useTranslation("loyaltyProgram")
  const formats = useFormats()
  const { name, every_minutes, state, last_run } = job
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 px-6 py-3">
      <div>
        <Text size="small" leading="compact">
          {t(`settings.health.job.${name.replace("loyalty-program-", "")}`)}
        </Text>
        <Text size="small" leading="compact" className="text-ui-fg-muted">
          {t(`settings.health.every.m${every_minutes}`)}
          {last_run && ` · ${formats.moment(last_run.finished_at)}`}
          {last_run?.error && ` · ${last_run.error}`}
        </Text>
      </div>
      <StatusBadge color={STATE_COLOR[state]}>{t(`settings.health.state.${state}`)}</StatusBadge>
    </li>
  )
}
