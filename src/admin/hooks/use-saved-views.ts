import { useQuery, useQueryClient } from "@tanstack/react-query"
import type { SavedListPage } from "../../domain/staff/saved-list"
import { refusalOf } from "../lib/shop/refusal"
import type { SavedView } from "../lib/lists/saved-views"
import { readSavedViews, viewsToCarry } from "../lib/lists/saved-views"
import { sdk } from "../lib/shop/sdk"
import { savedLists } from "./api/saved-lists"

const NONE: readonly SavedView[] = []

/** Lists that the signed-in user has saved, the same in every browser. */
export function useSavedViews(page: SavedListPage) {
  const client = useQueryClient()
  const queryKey = ["loyalty", "saved-lists", page]
  const { data = NONE } = useQuery({ queryKey, queryFn: () => readViews(page) })
  const show = (views: readonly SavedView[]) => {
    client.setQueryData(queryKey, views)
  }
  return {
    views: data,
    save: async (view: SavedView) => {
      show(await savedLists.save(page, view))
    },
    remove: async (name: string) => {
      show(await savedLists.remove(page, name))
    },
  }
}

async function readViews(page: SavedListPage): Promise<readonly SavedView[]> {
  const known = await savedLists.read(page)
  const place = await placeInBrowser(page)
  return place === null ? known : carryOver(page, place, known)
}

/** What an earlier version has kept in this browser goes to the server, once. What finds no room there stays here. */
async function carryOver(page: SavedListPage, place: string, known: readonly SavedView[]) {
  let views = known
  try {
    for (const view of viewsToCarry(readSavedViews(localStorage.getItem(place)), known)) {
      views = await savedLists.save(page, view)
    }
    localStorage.removeItem(place)
  } catch (error) {
    if (refusalOf(error) === null) throw error
  }
  return views
}

/** Where the browser has lists of this user; `null`: it has none, as is usual. */
async function placeInBrowser(page: SavedListPage): Promise<string | null> {
  const places = Object.keys(localStorage).filter((key) =>
    key.startsWith(`loyalty-program.saved-views.${page}.`),
  )
  if (places.length === 0) return null
  const { user } = await sdk.admin.user.me({ fields: "id" })
  return places.find((key) => key.endsWith(`.${user.id}`)) ?? null
}
