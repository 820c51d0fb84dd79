import { queryOptions, useQuery, useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import type { SavedView } from "../lib/saved-views"
import { readSavedViews, withView } from "../lib/saved-views"
import { sdk } from "../lib/sdk"

const OWN_USER = queryOptions({
  queryKey: ["loyalty", "own-user"],
  queryFn: () => sdk.admin.user.me({ fields: "id" }),
  staleTime: Infinity,
})

/** Lists that the signed-in user has saved in this browser; another user of it has lists of his own. */
export function useSavedViews(list: "members") {
  const client = useQueryClient()
  const { data } = useQuery(OWN_USER)
  const [changed, setChanged] = useState<readonly SavedView[] | null>(null)
  const keyOf = (user_id: string) => `loyalty-program.saved-views.${list}.${user_id}`
  const kept = data ? localStorage.getItem(keyOf(data.user.id)) : null
  const views = changed ?? readSavedViews(kept)
  /** Waits until it is known whose lists they are: what is saved before that would be nobody's. */
  const change = async (by: (known: readonly SavedView[]) => readonly SavedView[]) => {
    const { user } = await client.fetchQuery(OWN_USER)
    const next = by(readSavedViews(localStorage.getItem(keyOf(user.id))))
    localStorage.setItem(keyOf(user.id), JSON.stringify(next))
    setChanged(next)
  }
  return {
    views,
    save: (view: SavedView) => change((known) => withView(known, view)),
    remove: (name: string) => change((known) => known.filter((view) => view.name !== name)),
  }
}
