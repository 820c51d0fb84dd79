import { useMemo, useState } from "react"
import type { TypedPrices } from "../../lib/till/blind-return"
import { broughtGoods, pricedGoods } from "../../lib/till/blind-return"
import type { BlindReturn } from "../api/till-sales"
import { useBlindReturnPreview, useReturnWithoutReceipt } from "../api/till-sales"
import type { TillCart } from "../api/till-types"
import { useTakingBack } from "./use-taking-back"

type ReasonedReturn = BlindReturn & { readonly reason: string }

/** Prices, reason, and what they bring. */
export function useBlindReturn(cart: TillCart, member_id: string, onDone: () => void) {
  const [typed, setTyped] = useState<TypedPrices>({})
  const [reason, setReason] = useState("")
  const [isSubmitted, setIsSubmitted] = useState(false)
  const goods = useMemo(() => broughtGoods(cart), [cart])
  const { currency_code } = cart
  const priced = pricedGoods(goods, typed, currency_code)
  const asked = { member_id, currency_code, lines: priced.lines }
  const preview = useBlindReturnPreview(asked)
  const { begin, takeBack, isPending, error } = useTakingBack<ReasonedReturn>(
    useReturnWithoutReceipt(),
    onDone,
  )
  return {
    goods,
    priced,
    preview,
    typed,
    reason,
    isReasonMissing: isSubmitted && reason.trim() === "",
    isPending,
    error,
    type: (id: string, price: string) => {
      setTyped({ ...typed, [id]: price })
      begin()
    },
    giveReason: (text: string) => {
      setReason(text)
      begin()
    },
    submit: () => {
      setIsSubmitted(true)
      if (reason.trim() !== "") takeBack({ ...asked, reason: reason.trim() })
    },
  }
}
