import { toast } from "@medusajs/ui"
import type { UseMutationResult } from "@tanstack/react-query"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { newIdempotencyKey } from "../../lib/shop/idempotency-key"
import { refusalOf } from "../../lib/shop/refusal"
import type { TillReturn } from "../api/till-sales"
import { useFormats } from "../use-formats"

interface Keyed {
  readonly idempotency_key: string
}

/** Takes goods back once: the same again after a lost answer is the same return, and whatever is changed another one. */
export function useTakingBack<Body extends object>(
  {
    mutate,
    reset,
    isPending,
    error,
  }: UseMutationResult<{ readonly return: TillReturn }, Error, Body & Keyed>,
  onDone: () => void,
) {
  const { t } = useTranslation("loyaltyProgram")
  const formats = useFormats()
  const [key, setKey] = useState(newIdempotencyKey)
  return {
    isPending,
    error,
    begin: () => {
      setKey(newIdempotencyKey())
      reset()
    },
    takeBack: (body: Body) => {
      if (isPending) return
      mutate(
        { ...body, idempotency_key: key },
        {
          onSuccess: ({ return: { money_back, currency_code } }) => {
            const amount = formats.money(money_back, currency_code)
            toast.success(t("till.return.done", { amount }))
            onDone()
          },
          // A key that was refused is free for the next try.
          onError: (refusal) => {
            if (refusalOf(refusal)) setKey(newIdempotencyKey())
          },
        },
      )
    },
  }
}
