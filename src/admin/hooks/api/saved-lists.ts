import { sdk } from "../../lib/shop/sdk"
import type { SavedListPage } from "../../../domain/staff/saved-list"
import type { SavedView } from "../../lib/lists/saved-views"

const LISTS = "/admin/loyalty/saved-lists"

interface Answer {
  readonly saved_lists: readonly { readonly name: string; readonly query: string }[]
}

/** Lists that the signed-in user has saved of a page, by name; each call answers with all that there are then. */
export const savedLists = {
  read: async (page: SavedListPage) =>
    viewsOf(await sdk.client.fetch<Answer>(LISTS, { query: { page } })),
  save: async (page: SavedListPage, { name, address: query }: SavedView) =>
    viewsOf(await sdk.client.fetch<Answer>(LISTS, { method: "POST", body: { page, name, query } })),
  remove: async (page: SavedListPage, name: string) =>
    viewsOf(await sdk.client.fetch<Answer>(LISTS, { method: "DELETE", query: { page, name } })),
}

function viewsOf({ saved_lists }: Answer): readonly SavedView[] {
  return saved_lists.map(({ name, query }) => ({ name, address: query }))
}
