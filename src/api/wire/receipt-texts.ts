import type { ReceiptLabel } from "../../domain/till/receipt-labels"
import type { ReceiptSettings, ReceiptSettingsChange } from "../../domain/till/receipt-texts"
import { receiptLocales, receiptTextsIn } from "../../domain/till/receipt-texts"
import type { ReceiptTextsBody } from "../admin/loyalty/till/receipt-texts/validators"

/** What receipts say around their figures, in each language. */
export interface WireReceiptTexts {
  /** Printed as a QR code for whoever has no card; null: nobody is asked to join. */
  readonly join_url: string | null
  readonly locales: readonly WireTextsOfLocale[]
}

export interface WireTextsOfLocale {
  /** `en`, `pt-BR` */
  readonly locale: string
  /** Lines are parted by line breaks. */
  readonly header: string
  readonly footer: string
  readonly join_prompt: string
  readonly labels: Readonly<Record<ReceiptLabel, string>>
}

export function receiptTextsToWire(settings: ReceiptSettings): WireReceiptTexts {
  return {
    join_url: settings.join_url,
    locales: receiptLocales(settings).map((locale) => ({
      locale,
      ...receiptTextsIn(settings, locale),
    })),
  }
}

export function receiptTextsFromWire({
  join_url,
  locales = [],
}: ReceiptTextsBody): ReceiptSettingsChange {
  return { join_url, texts: locales }
}
