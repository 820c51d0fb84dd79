import { createDataTableColumnHelper } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import type { MemberImport } from "../../../hooks/api/member-imports"
import { ROW_OUTCOMES, useMemberImports } from "../../../hooks/api/member-imports"
import { useProgramNames } from "../../../hooks/api/program-names"
import { useStaffNames } from "../../../hooks/api/staff-names"
import { useFormats } from "../../../hooks/use-formats"
import { PAGE_SIZE, useListState } from "../../../hooks/use-list-state"
import { ListTable } from "../../list-table"
import { StatusBadge } from "../../status-badge"

const NO_FILTERS = [] as const

/** Earlier imports, the newest first; a row leads to what has become of it. */
export function ImportList() {
  const { t } = useTranslation("loyaltyProgram")
  const list = useListState(NO_FILTERS)
  const imports = useMemberImports({ limit: PAGE_SIZE, offset: list.state.page * PAGE_SIZE })
  return (
    <ListTable<MemberImport>
      title={t("memberImport.earlier")}
      list={{ pagination: list.pagination }}
      columns={useImportColumns(imports.data?.imports ?? [])}
      rows={imports.data?.imports}
      count={imports.data?.count ?? 0}
      getRowId={({ id }) => id}
      rowHref={({ id }) => `/loyalty/members/import?import=${id}`}
      emptyState={{
        empty: {
          heading: t("memberImport.none"),
          description: t("memberImport.noneHint"),
        },
      }}
      error={imports.error}
      onRetry={() => void imports.refetch()}
    />
  )
}

const column = createDataTableColumnHelper<MemberImport>()

function useImportColumns(imports: readonly MemberImport[]) {
  const { t } = useTranslation("loyaltyProgram")
  const formats = useFormats()
  const { data: programs } = useProgramNames()
  const users = imports.flatMap(({ created_by }) =>
    created_by?.startsWith("user_") ? created_by : [],
  )
  const { data: names } = useStaffNames([...new Set(users)])
  return useMemo(() => {
    const stateOf = ({ outcomes }: MemberImport) =>
      ROW_OUTCOMES.filter((outcome) => outcomes[outcome] > 0)
        .map(
          (outcome) =>
            `${t(`memberImport.outcome.${outcome}`)}: ${formats.number(outcomes[outcome])}`,
        )
        .join(" · ")
    return [
      column.accessor("created_at", {
        header: t("memberImport.begun"),
        cell: ({ getValue }) => formats.moment(getValue()),
      }),
      column.accessor("program_id", {
        header: t("memberImport.program"),
        cell: ({ getValue }) => programs?.find(({ id }) => id === getValue())?.name ?? "–",
      }),
      column.accessor("created_by", {
        header: t("memberImport.by"),
        cell: ({ row: { original } }) =>
          (original.created_by && names?.get(original.created_by)) ?? "–",
      }),
      column.accessor("rows", {
        header: t("memberImport.rows"),
        cell: ({ getValue }) => formats.number(getValue()),
      }),
      column.display({
        id: "state",
        header: t("memberImport.state"),
        cell: ({ row: { original } }) =>
          original.is_complete ? (
            stateOf(original)
          ) : (
            <StatusBadge color="orange">
              {t("memberImport.progress", {
                written: formats.number(original.rows - original.outcomes.waiting),
                rows: formats.number(original.rows),
              })}
            </StatusBadge>
          ),
      }),
    ]
  }, [t, formats, programs, names])
}
