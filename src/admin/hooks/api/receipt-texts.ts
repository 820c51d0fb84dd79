import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { sdk } from "../../lib/shop/sdk"

const TEXTS = "/admin/loyalty/till/receipt-texts"
const textsKey = ["loyalty", "receipt-texts"] as const

/** What receipts say in a language, the plugin's own words where the merchant has none. */
export interface TextsOfLocale {
  readonly locale: string
  readonly header: string
  readonly footer: string
  readonly join_prompt: string
  readonly labels: Readonly<Record<string, string>>
}

interface ReceiptTexts {
  /** `null`: nobody is asked to join. */
  readonly join_url: string | null
  readonly locales: readonly TextsOfLocale[]
}

/** What is not named stays; `null` goes back to the plugin's own words. */
export interface ReceiptTextsChange {
  readonly join_url?: string | null
  readonly locales?: readonly {
    readonly locale: string
    readonly header?: string | null
    readonly footer?: string | null
    readonly join_prompt?: string | null
    readonly labels?: Readonly<Record<string, string | null>>
  }[]
}

export function useReceiptTexts() {
  return useQuery({
    queryKey: textsKey,
    queryFn: () => sdk.client.fetch<{ receipt_texts: ReceiptTexts }>(TEXTS),
    select: ({ receipt_texts }) => receipt_texts,
  })
}

export function useSaveReceiptTexts() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: ReceiptTextsChange) =>
      sdk.client.fetch<{ receipt_texts: ReceiptTexts }>(TEXTS, { method: "POST", body }),
    onSuccess: (answer) => {
      client.setQueryData(textsKey, answer)
      void client.invalidateQueries({ queryKey: ["loyalty", "till", "sales"] })
    },
  })
}
