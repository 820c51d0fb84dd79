import { Badge, Button, createDataTableColumnHelper } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import type { ProgramSettings } from "../../hooks/api/program-settings"
import { usePrograms } from "../../hooks/api/program-settings"
import { useListState } from "../../hooks/use-list-state"
import { ListTable } from "../list-table"
import { Permitted } from "../permitted"
import { ProgramOffer } from "./program-offer"
import { ProgramStatusBadge } from "./program-status-badge"

const NO_FILTERS: readonly string[] = []
const columnHelper = createDataTableColumnHelper<ProgramSettings>()

/** All programs; there are a handful, so that they are searched here. */
export function ProgramList() {
  const { t } = useTranslation("loyaltyProgram")
  const { data, error, refetch } = usePrograms()
  const list = useListState(NO_FILTERS)
  const columns = useColumns()
  const wanted = list.state.q.trim().toLowerCase()
  const rows = data?.programs.filter(({ name }) => name.toLowerCase().includes(wanted))
  return (
    <ListTable
      title={t("programs.title")}
      list={list}
      columns={columns}
      rows={rows}
      count={rows?.length ?? 0}
      getRowId={({ id }) => id}
      rowHref={({ id }) => `/loyalty/programs/${id}`}
      actions={
        <Permitted to="change_settings">
          <Button size="small" variant="secondary" asChild>
            <Link to="/loyalty/programs/new">{t("programs.new")}</Link>
          </Button>
        </Permitted>
      }
      emptyState={{
        empty: { heading: t("programs.none"), description: t("programs.noneHint") },
        filtered: {
          heading: t("programs.nothingFound"),
          description: t("programs.nothingFoundHint"),
        },
      }}
      error={error}
      onRetry={() => void refetch()}
    />
  )
}

function useColumns() {
  const { t } = useTranslation("loyaltyProgram")
  return useMemo(
    () => [
      columnHelper.accessor("name", {
        header: t("programs.column.name"),
        cell: ({ row: { original: program } }) => (
          <div className="flex items-center gap-x-2">
            <span className="truncate">{program.name}</span>
            {program.is_default && <Badge size="2xsmall">{t("programs.isDefault")}</Badge>}
          </div>
        ),
      }),
      columnHelper.accessor("status", {
        header: t("programs.column.status"),
        cell: ({ row }) => <ProgramStatusBadge program={row.original} />,
      }),
      columnHelper.accessor("kind", {
        header: t("programs.column.kind"),
        cell: ({ row }) => <>{t(`programs.kind.${row.original.kind}`)}</>,
      }),
      columnHelper.display({
        id: "offer",
        header: t("programs.column.offer"),
        cell: ({ row }) => <ProgramOffer program={row.original} />,
      }),
    ],
    [t],
  )
}
