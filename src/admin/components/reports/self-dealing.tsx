import { createDataTableFilterHelper } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import { useStaffNames } from "../../hooks/api/staff-names"
import { usePrograms } from "../../hooks/api/program-settings"
import type { Dealing } from "../../hooks/api/self-dealing"
import { useCustomerNames, useSelfDealing } from "../../hooks/api/self-dealing"
import { PAGE_SIZE, useListState } from "../../hooks/use-list-state"
import { daysUpTo, REPORT_DAYS, reportDays } from "../../lib/overview/report-days"
import { ListTable } from "../list-table"
import { useDealingColumns } from "./use-dealing-columns"

const FILTERS = ["days", "program_id"] as const
const NOBODY: ReadonlyMap<string, string> = new Map()

/** Whose work goes to the same member again and again, the busiest first. */
export function SelfDealing() {
  const { t } = useTranslation("loyaltyProgram")
  const list = useListState(FILTERS)
  const { days, program_id } = list.state.filters
  const { data, error, refetch } = useSelfDealing({
    ...daysUpTo(new Date(), reportDays(days)),
    ...(typeof program_id === "string" && { program_id }),
    limit: PAGE_SIZE,
    offset: list.state.page * PAGE_SIZE,
  })
  const staff = useStaffNames([...new Set(data?.dealings.map(({ actor_id }) => actor_id))])
  const members = useCustomerNames(data?.dealings.map(({ customer_id }) => customer_id) ?? [])

  return (
    <ListTable
      title={t("reports.selfDealing.title")}
      list={list}
      columns={useDealingColumns(staff.data ?? NOBODY, members.data ?? NOBODY)}
      filters={useReportFilters()}
      rows={data?.dealings}
      count={data?.count ?? 0}
      getRowId={({ actor_id, member_id }) => `${actor_id} ${member_id}`}
      rowHref={({ member_id }) => `/loyalty/members/${member_id}`}
      searchPlaceholder={null}
      emptyState={{
        empty: {
          heading: t("reports.selfDealing.empty"),
          description: t("reports.selfDealing.emptyHint"),
        },
        filtered: {
          heading: t("reports.selfDealing.empty"),
          description: t("reports.selfDealing.emptyHint"),
        },
      }}
      error={error}
      onRetry={() => void refetch()}
    />
  )
}

const filter = createDataTableFilterHelper<Dealing>()

function useReportFilters() {
  const { t } = useTranslation("loyaltyProgram")
  const { data } = usePrograms()
  return useMemo(() => {
    const days = filter.custom({
      id: "days",
      type: "radio",
      label: t("reports.days"),
      options: REPORT_DAYS.map((count) => ({
        value: String(count),
        label: t("reports.lastDays", { count }),
      })),
    })
    const programs = data?.programs ?? []
    if (programs.length < 2) return [days]
    const program = filter.custom({
      id: "program_id",
      type: "radio",
      label: t("overview.program"),
      options: programs.map(({ id, name }) => ({ value: id, label: name })),
    })
    return [days, program]
  }, [t, data])
}
