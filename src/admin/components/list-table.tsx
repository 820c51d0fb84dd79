import type {
  DataTableEmptyStateProps,
  DataTableFilter,
  DataTableRowSelectionState,
} from "@medusajs/ui"
import { Container, DataTable, Heading, Text, useDataTable } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"
import { useNavigate } from "react-router-dom"
import { useFormats } from "../hooks/use-formats"
import type { useListState } from "../hooks/use-list-state"
import { useNamedControls } from "../hooks/use-named-controls"
import { aboutCount } from "../lib/lists/about-count"
import { ListPages } from "./list-pages"
import { LoadError } from "./load-error"

interface ListTableProps<Row> {
  readonly title: string
  /** What the page does besides listing: "Issue a card", "Import". */
  readonly actions?: ReactNode
  /** Without `search` or `sorting` where a list has none. */
  readonly list: Partial<ReturnType<typeof useListState>>
  readonly columns: Parameters<typeof useDataTable<Row>>[0]["columns"]
  readonly filters?: DataTableFilter[]
  /** `undefined` while they are on their way. */
  readonly rows: readonly Row[] | undefined
  /** `null` where nobody counts them: then there are no numbered pages, and `footer` leads on. */
  readonly count: number | null
  /** Counting them exactly would take too long, and the list says so. */
  readonly isCountEstimated?: boolean
  readonly footer?: ReactNode
  readonly getRowId: (row: Row) => string
  /** The page that a row leads to, "/loyalty/members/lmem_1". */
  readonly rowHref?: (row: Row) => string
  /** `null`: the list cannot be searched. */
  readonly searchPlaceholder?: string | null
  readonly emptyState: DataTableEmptyStateProps
  readonly error: unknown
  readonly onRetry: () => void
  readonly rowSelection?: {
    readonly state: DataTableRowSelectionState
    readonly onRowSelectionChange: (state: DataTableRowSelectionState) => void
  }
}

/** A page's list as everywhere in the admin, with its state in the address. */
export function ListTable<Row>(props: ListTableProps<Row>) {
  const { t } = useTranslation("loyaltyProgram")
  const navigate = useNavigate()
  const { list, rows, filters, rowHref, isCountEstimated = false } = props
  const known = props.count ?? rows?.length ?? 0
  const count = isCountEstimated ? aboutCount(known) : known
  const instance = useDataTable<Row>({
    data: [...(rows ?? [])],
    columns: props.columns,
    filters,
    getRowId: props.getRowId,
    rowCount: count,
    isLoading: rows === undefined,
    search: list.search,
    filtering: list.filtering,
    sorting: list.sorting,
    pagination: list.pagination,
    rowSelection: props.rowSelection,
    onRowClick: rowHref && ((_event, row) => void navigate(rowHref(row))),
  })

  // The menu of a table that nothing sorts throws.
  const sorts = list.sorting && props.columns.some(({ enableSorting }) => enableSorting)

  const has_filters = filters !== undefined && filters.length > 0
  const frame = useNamedControls({ filters: has_filters, sorts: sorts === true })

  return (
    <Container ref={frame} className="divide-y p-0">
      <DataTable instance={instance}>
        <DataTable.Toolbar
          className="flex flex-col items-start justify-between gap-2 md:flex-row md:items-center"
          translations={{ clearAll: t("list.clearAll"), sort: t("list.sort") }}
        >
          <ListTitle title={props.title} about={isCountEstimated ? count : null} />
          <div className="flex flex-wrap items-center gap-2">
            {has_filters && <DataTable.FilterMenu tooltip={t("list.filter")} />}
            {sorts && <DataTable.SortingMenu tooltip={t("list.sort")} />}
            {list.search && props.searchPlaceholder !== null && (
              <DataTable.Search placeholder={props.searchPlaceholder ?? t("list.search")} />
            )}
            {props.actions}
          </div>
        </DataTable.Toolbar>
        {props.error && rows === undefined ? (
          <LoadError error={props.error} onRetry={props.onRetry} />
        ) : (
          <>
            <DataTable.Table emptyState={props.emptyState} />
            {props.count === null ? (
              props.footer
            ) : (
              <ListPages instance={instance} isCountEstimated={isCountEstimated} />
            )}
          </>
        )}
      </DataTable>
    </Container>
  )
}

interface ListTitleProps {
  readonly title: string
  /** An estimate of how many there are; `null` where they were counted. */
  readonly about: number | null
}

function ListTitle({ title, about }: ListTitleProps) {
  const { t } = useTranslation("loyaltyProgram")
  const formats = useFormats()
  return (
    <div>
      <Heading>{title}</Heading>
      {about !== null && (
        <Text size="small" className="text-ui-fg-subtle">
          {t("list.about", { number: formats.number(about) })}
        </Text>
      )}
    </div>
  )
}
