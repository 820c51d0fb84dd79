/** A list as somebody wants to find it again: the part of the address behind the question mark. */
export interface SavedView {
  readonly name: string
  readonly address: string
}

/** What a browser has kept; nothing where it kept nothing that can be read. */
export function readSavedViews(kept: string | null): readonly SavedView[] {
  if (kept === null) return []
  try {
    const views: unknown = JSON.parse(kept)
    return Array.isArray(views) ? views.filter(isView) : []
  } catch {
    return []
  }
}

/** Views that only the browser has: those of the same name on the server are newer. */
export function viewsToCarry(
  kept: readonly SavedView[],
  known: readonly SavedView[],
): readonly SavedView[] {
  return kept.filter(({ name }) => !known.some((view) => view.name === name))
}

/** The page is not a part of it: a saved list begins at its beginning. */
export function addressOfView(params: URLSearchParams): string {
  const kept = new URLSearchParams(params)
  kept.delete("page")
  return kept.toString()
}

function isView(view: unknown): view is SavedView {
  const { name, address } = (view ?? {}) as { name?: unknown; address?: unknown }
  return typeof name === "string" && typeof address === "string"
}
