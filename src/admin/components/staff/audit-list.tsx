import { Button, Container, DataTable, Heading, useDataTable } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useAudit, useUserNames } from "../../hooks/api/audit"
import { useListState } from "../../hooks/use-list-state"
import { AUDIT_FILTERS, auditFilter } from "../../lib/staff/audit-filter"
import { LoadError } from "../load-error"
import { useAuditColumns } from "./use-audit-columns"
import { useAuditFilters } from "./use-audit-filters"

/** What staff did and tried to do, the latest first; older entries come on demand. */
export function AuditList() {
  const { t } = useTranslation("loyaltyProgram")
  const list = useListState(AUDIT_FILTERS)
  const audit = useAudit(auditFilter(list.state.filters))
  const names = useUserNames()
  const instance = useDataTable({
    data: [...(audit.data ?? [])],
    columns: useAuditColumns(names.data ?? new Map()),
    filters: useAuditFilters(names.data ?? new Map()),
    filtering: list.filtering,
    getRowId: (entry) => entry.id,
    rowCount: audit.data?.length ?? 0,
    isLoading: audit.isPending,
  })

  return (
    <Container className="divide-y p-0">
      <DataTable instance={instance}>
        <DataTable.Toolbar
          className="flex flex-col items-start justify-between gap-2 md:flex-row md:items-center"
          translations={{ clearAll: t("list.clearAll"), sort: t("list.sort") }}
        >
          <Heading>{t("staff.audit.title")}</Heading>
          <DataTable.FilterMenu tooltip={t("list.filter")} />
        </DataTable.Toolbar>
        {audit.error && !audit.data ? (
          <LoadError error={audit.error} onRetry={() => void audit.refetch()} />
        ) : (
          <DataTable.Table
            emptyState={{
              empty: {
                heading: t("staff.audit.empty"),
                description: t("staff.audit.emptyHint"),
              },
              filtered: {
                heading: t("staff.audit.notFound"),
                description: t("staff.audit.notFoundHint"),
              },
            }}
          />
        )}
      </DataTable>
      {audit.hasNextPage && (
        <div className="flex justify-center px-6 py-4">
          <Button
            size="small"
            variant="secondary"
            isLoading={audit.isFetchingNextPage}
            onClick={() => void audit.fetchNextPage()}
          >
            {t("entries.more")}
          </Button>
        </div>
      )}
    </Container>
  )
}
