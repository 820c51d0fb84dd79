import { useQueryClient } from "@tanstack/react-query"
import type { Till } from "../../hooks/till/use-till"
import { ReplaceCardDrawer } from "../members/replace-card-drawer"

interface SwapDrawerProps {
  readonly till: Till
  readonly card: { readonly id: string; readonly number: string }
}

/** Another card in this one's place, which the basket has earned. */
export function SwapDrawer({ till, card }: SwapDrawerProps) {
  const client = useQueryClient()
  return (
    <ReplaceCardDrawer
      card={card}
      open
      onOpenChange={(open) => {
        if (open) return
        void client.invalidateQueries({ queryKey: ["loyalty", "till", "member"] })
        till.close()
        till.desk.refresh()
      }}
    />
  )
}
