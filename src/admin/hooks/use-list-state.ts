import type {
  DataTableFilteringState,
  DataTablePaginationState,
  DataTableSortingState,
} from "@medusajs/ui"
import { useMemo } from "react"
import { useSearchParams } from "react-router-dom"
import type { ListState } from "../lib/lists/list-state"
import { readListState, writeListState } from "../lib/lists/list-state"

export const PAGE_SIZE = 20

/** What a list shows, kept in the address: a reload, the back button and a link sent to a colleague show the same. */
export function useListState(filter_ids: readonly string[]) {
  const [params, setParams] = useSearchParams()
  const state = useMemo(() => readListState(params, filter_ids), [params, filter_ids])
  const change = (changes: Partial<ListState>) => {
    setParams((known) => writeListState(known, filter_ids, changes), { replace: true })
  }
  return {
    state,
    search: {
      state: state.q,
      onSearchChange: (q: string) => {
        change({ q })
      },
    },
    filtering: {
      state: state.filters,
      onFilteringChange: (filters: DataTableFilteringState) => {
        change({ filters })
      },
    },
    sorting: {
      state: state.sorting,
      onSortingChange: (sorting: DataTableSortingState | null) => {
        change({ sorting })
      },
    },
    pagination: {
      state: { pageIndex: state.page, pageSize: PAGE_SIZE },
      onPaginationChange: ({ pageIndex }: DataTablePaginationState) => {
        change({ page: pageIndex })
      },
    },
  }
}
