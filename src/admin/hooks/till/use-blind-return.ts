import { toast } from "@medusajs/ui"
import { useMemo, useState } from "react"
import { useTranslation } from "react-i18next"
import { newIdempotencyKey } from "../../lib/idempotency-key"
import { refusalOf } from "../../lib/refusal"
import type { TypedPrices } from "../../lib/till/blind-return"
import { broughtGoods, pricedGoods } from "../../lib/till/blind-return"
import { useBlindReturnPreview, useReturnWithoutReceipt } from "../api/till-sales"
import type { TillCart } from "../api/till-types"
import { useFormats } from "../use-formats"

/** Prices, reason, what they bring, and the key: the same again after a lost answer is the same return. */
export function useBlindReturn(cart: TillCart, member_id: string, onDone: () => void) {
  const { t } = useTranslation("loyaltyProgram")
  const formats = useFormats()
  const [typed, setTyped] = useState<TypedPrices>({})
  const [reason, setReason] = useState("")
  const [isSubmitted, setIsSubmitted] = useState(false)
  const [key, setKey] = useState(newIdempotencyKey)
  const goods = useMemo(() => broughtGoods(cart), [cart])
  const { currency_code } = cart
  const priced = pricedGoods(goods, typed, currency_code)
  const asked = { member_id, currency_code, lines: priced.lines }
  const preview = useBlindReturnPreview(asked)
  const takeBack = useReturnWithoutReceipt()
  const isReady = priced.lines.length > 0 && !preview.isFetching && preview.error === null
  /** Another price or reason is another return. */
  const begin = () => {
    setKey(newIdempotencyKey())
    takeBack.reset()
  }
  return {
    goods,
    priced,
    preview,
    typed,
    reason,
    isReady,
    isReasonMissing: isSubmitted && reason.trim() === "",
    isPending: takeBack.isPending,
    error: takeBack.error ?? (priced.lines.length > 0 ? preview.error : null),
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
      if (!isReady || takeBack.isPending || reason.trim() === "") return
      takeBack.mutate(
        { ...asked, reason: reason.trim(), idempotency_key: key },
        {
          onSuccess: (answer) => {
            const amount = formats.money(answer.return.money_back, currency_code)
            toast.success(t("till.return.done", { amount }))
            onDone()
          },
          // A key that was refused is free for the next try.
          onError: (error) => {
            if (refusalOf(error)) setKey(newIdempotencyKey())
          },
        },
      )
    },
  }
}
