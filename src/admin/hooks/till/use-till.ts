import { useMemo, useState } from "react"
import type { TillMember } from "../api/till-types"
import type { BasketLine } from "../../lib/till/basket-lines"
import { basketLines } from "../../lib/till/basket-lines"
import { saleTotals } from "../../lib/till/sale-totals"
import type { TillVariant } from "../../lib/till/scan-outcome"
import type { TillPlace } from "../../lib/till/till-place"
import { variantTitle } from "../../lib/till/variant-title"
import type { Scanned } from "./use-scan"
import { useScan } from "./use-scan"
import type { TillDesk } from "./use-sale"
import { useSale } from "./use-sale"

/** What is open over the till. */
type TillDialog =
  | { readonly name: "pay" | "bonuses" | "sales" | "place" | "fields" }
  /** A card for the member of the sale, or for whoever will be it. */
  | { readonly name: "issue"; readonly code: string; readonly holder: string }
  /** Somebody without a card, with what he has said of himself. */
  | { readonly name: "join"; readonly said: string }
  | { readonly name: "swap"; readonly card: { readonly id: string; readonly number: string } }
  | { readonly name: "switch"; readonly member_id: string; readonly member_name: string | null }

/** What waits for the cashier to choose or to read. */
export type Choice = Extract<
  Scanned,
  { readonly found: "several" | "variants" | "refused" | "nothing" }
>

/** Goods that were taken off a moment ago, and may come back. */
type RemovedGoods = Pick<BasketLine, "variant_id" | "title" | "quantity">

export type Till = ReturnType<typeof useTill>

/** Everything that happens at one till. */
export function useTill(place: TillPlace) {
  const desk = useSale(place)
  const shown = useShown()
  const { state } = desk
  const { answer, waiting } = state
  const acts = actsOf(desk, shown)
  const { scan, isAsking } = useScan(place.country_code, acts.take)
  const startNext = () => {
    shown.nothing()
    desk.startAnew()
  }
  return {
    ...shown,
    ...acts,
    desk,
    state,
    isAsking,
    startNext,
    holder_id: answer?.loyalty.member?.id ?? null,
    // What was paid is not paid again.
    dialog: state.sale && shown.dialog?.name === "pay" ? null : shown.dialog,
    lines: useMemo(() => basketLines(answer?.cart ?? null, waiting), [answer, waiting]),
    totals: useMemo(() => answer && saleTotals(answer), [answer]),
    /** Enter: a scan; after a sale the next one. */
    typed: (text: string) => {
      if (state.sale) startNext()
      else shown.nothing()
      void scan(text)
    },
  }
}

/** What is on the screen beside the sale itself. */
function useShown() {
  const [choice, setChoice] = useState<Choice | null>(null)
  const [dialog, setDialog] = useState<TillDialog | null>(null)
  const [removed, setRemoved] = useState<RemovedGoods | null>(null)
  return {
    choice,
    dialog,
    removed,
    open: setDialog,
    close: () => {
      setDialog(null)
    },
    offer: setChoice,
    dropChoice: () => {
      setChoice(null)
    },
    showRemoved: setRemoved,
    nothing: () => {
      setChoice(null)
      setDialog(null)
      setRemoved(null)
    },
  }
}

/** What scans and fingers do. */
function actsOf(desk: TillDesk, shown: ReturnType<typeof useShown>) {
  const addVariant = (variant: TillVariant, quantity: number) => {
    shown.dropChoice()
    desk.change({ add: [{ variant_id: variant.id, title: variantTitle(variant), quantity }] })
  }
  const nameMember = ({ id, name }: Pick<TillMember, "id" | "name">) => {
    shown.dropChoice()
    const holder_id = desk.holderId()
    if (holder_id === null) desk.change({ member_id: id })
    else if (holder_id !== id) {
      shown.open({ name: "switch", member_id: id, member_name: name })
    }
  }
  return {
    addVariant,
    nameMember,
    take: (scanned: Scanned) => {
      switch (scanned.found) {
        case "product":
          return addVariant(scanned.variant, scanned.quantity)
        case "member":
          return nameMember(scanned.member)
        case "new_card":
          return shown.open({ name: "issue", code: scanned.number, holder: "" })
        case "several":
        case "variants":
        case "refused":
        case "nothing":
          return shown.offer(scanned)
      }
    },
    setQuantity: (line: BasketLine, quantity: number) => {
      shown.showRemoved(quantity === 0 ? line : null)
      if (line.id !== null) desk.change({ quantities: { [line.id]: quantity } })
    },
    putBack: ({ variant_id, title, quantity }: RemovedGoods) => {
      shown.showRemoved(null)
      if (variant_id !== null) desk.change({ add: [{ variant_id, title, quantity }] })
    },
  }
}
