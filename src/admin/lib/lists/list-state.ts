export interface ListState {
  readonly q: string
  /** By filter id, as the table's filters keep them: a text, several, or a comparison such as `{ $gte }`. */
  readonly filters: Readonly<Record<string, unknown>>
  readonly sorting: { readonly id: string; readonly desc: boolean } | null
  /** From 0. */
  readonly page: number
}

/** The state of a list from the address `?q=anna&status="active"&order=-joined_at&page=3`. */
export function readListState(params: URLSearchParams, filter_ids: readonly string[]): ListState {
  const order = params.get("order")
  const page = Number(params.get("page") ?? 1)
  return {
    q: params.get("q") ?? "",
    filters: Object.fromEntries(
      filter_ids.flatMap((id) => {
        const value = params.get(id)
        return value === null ? [] : [[id, readFilter(value)] as const]
      }),
    ),
    sorting: order === null ? null : { id: order.replace(/^-/, ""), desc: order.startsWith("-") },
    page: Number.isInteger(page) && page > 1 ? page - 1 : 0,
  }
}

/** The address with the changes; whatever changes but the page leads back to the first page. */
export function writeListState(
  params: URLSearchParams,
  filter_ids: readonly string[],
  changes: Partial<ListState>,
): URLSearchParams {
  const next = new URLSearchParams(params)
  const set = (key: string, value: string | null) => {
    if (value === null || value === "") next.delete(key)
    else next.set(key, value)
  }
  if (changes.q !== undefined) set("q", changes.q)
  if (changes.sorting !== undefined) {
    set("order", changes.sorting && `${changes.sorting.desc ? "-" : ""}${changes.sorting.id}`)
  }
  if (changes.filters !== undefined) {
    for (const id of filter_ids) {
      const value = changes.filters[id]
      set(id, value === undefined || value === null ? null : JSON.stringify(value))
    }
  }
  set("page", changes.page ? String(changes.page + 1) : null)
  return next
}

/** A filter typed into the address by hand is taken as text. */
function readFilter(value: string): unknown {
  try {
    const filter: unknown = JSON.parse(value)
    return typeof filter === "boolean" || typeof filter === "number" ? value : filter
  } catch {
    return value
  }
}
