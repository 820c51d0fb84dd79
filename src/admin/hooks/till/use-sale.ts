import { useCallback, useEffect, useRef, useState } from "react"
import type { PaymentTold } from "../api/till-types"
import type { CartChange } from "../../lib/till/cart-change"
import { NO_CHANGE } from "../../lib/till/cart-change"
import type { BonusWish, SaleState } from "../../lib/till/sale"
import { NOTHING_SCANNED, Sale } from "../../lib/till/sale"
import type { TillPlace } from "../../lib/till/till-place"
import { saleLink } from "../api/till"

const KEPT = "loyalty-till-cart"

export interface TillDesk {
  readonly state: SaleState
  /** Whose sale it is in this moment, which may be later than what is on the screen. */
  readonly holderId: () => string | null
  readonly change: (change: Partial<CartChange>) => void
  readonly payWithBonuses: (wish: BonusWish) => void
  readonly pay: (payment: PaymentTold | null) => void
  readonly retry: () => void
  readonly refresh: () => void
  /** The next customer: what is not finished is given up. */
  readonly startAnew: () => void
}

/** The sale that is going on, which a reload of the page does not lose, and the way to the next one. */
export function useSale(place: TillPlace): TillDesk {
  const [state, setState] = useState<SaleState>(NOTHING_SCANNED)
  const current = useRef<Sale | null>(null)

  const begin = useCallback(() => {
    const sale: Sale = new Sale(saleLink(place), () => {
      // What an earlier sale still has to tell is nobody's business any more.
      if (current.current === sale) setState(sale.state)
    })
    current.current = sale
    setState(sale.state)
    return sale
  }, [place])

  // A till has one place for as long as it is on the screen.
  useEffect(() => {
    const sale = begin()
    const kept = sessionStorage.getItem(KEPT)
    if (kept !== null) void sale.resume(kept)
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [])
  useKept(state)

  return {
    state,
    holderId: useCallback(() => current.current?.holder_id ?? null, []),
    change: useCallback((change) => current.current?.change({ ...NO_CHANGE, ...change }), []),
    payWithBonuses: useCallback((wish) => current.current?.payWithBonuses(wish), []),
    pay: useCallback((payment) => current.current?.pay(payment), []),
    retry: useCallback(() => current.current?.goOn(), []),
    refresh: useCallback(() => current.current?.refresh(), []),
    startAnew: useCallback(() => {
      void current.current?.abandon()
      sessionStorage.removeItem(KEPT)
      begin()
    }, [begin]),
  }
}

/** A sale that is done is found among the last sales. */
function useKept({ answer, sale }: SaleState) {
  const cart_id = answer?.cart.id ?? null
  const isDone = sale !== null
  useEffect(() => {
    if (isDone) sessionStorage.removeItem(KEPT)
    else if (cart_id !== null) sessionStorage.setItem(KEPT, cart_id)
  }, [cart_id, isDone])
}
