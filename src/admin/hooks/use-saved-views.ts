import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import type { SavedView } from "../lib/saved-views"
import { readSavedViews, withView } from "../lib/saved-views"
import { sdk } from "../lib/sdk"

/** Lists that the signed-in user has saved in this browser; another user of it has lists of his own. */
export function useSavedViews(list: "members") {
  const { data } = useQuery({
    queryKey: ["loyalty", "own-user"],
    queryFn: () => sdk.admin.user.me({ fields: "id" }),
    staleTime: Infinity,
  })
  const key = data && `loyalty-program.saved-views.${list}.${data.user.id}`
  const [changed, setChanged] = useState<readonly SavedView[] | null>(null)
  const views = changed ?? readSavedViews(key ? localStorage.getItem(key) : null)
  const keep = (next: readonly SavedView[]) => {
    if (key) localStorage.setItem(key, JSON.stringify(next))
    setChanged(next)
  }
  return {
    views,
    save: (view: SavedView) => {
      keep(withView(views, view))
    },
    remove: (name: string) => {
      keep(views.filter((view) => view.name !== name))
    },
  }
}
