import type { ReceiptTextsChange, TextsOfLocale } from "../../hooks/api/receipt-texts"
import type { PrintedReceipt } from "../../hooks/api/till-sales"

/** What stands in the editor: of one language, and where whoever has no card may join. */
export interface ReceiptTextDraft {
  readonly join_url: string
  readonly texts: TextsOfLocale
}

/** An address that a telephone opens; empty: nobody is asked to join. */
export function isJoinAddress(typed: string): boolean {
  return typed.trim() === "" || /^https:\/\/\S+\.\S+$/.test(typed.trim())
}

/** Only what differs; a text that was emptied goes back to the plugin's own words. `null`: nothing differs. */
export function changeOfTexts(
  before: ReceiptTextDraft,
  after: ReceiptTextDraft,
): ReceiptTextsChange | null {
  const { locale, labels, ...words } = after.texts
  const { locale: _, labels: labels_before, ...words_before } = before.texts
  const changed_words = changed(words_before, words)
  const changed_labels = changed(labels_before, labels)
  const hasLabels = Object.keys(changed_labels).length > 0
  const isChanged = hasLabels || Object.keys(changed_words).length > 0
  const isMoved = after.join_url.trim() !== before.join_url.trim()
  if (!isChanged && !isMoved) return null
  return {
    ...(isMoved && { join_url: after.join_url.trim() || null }),
    ...(isChanged && {
      locales: [{ locale, ...changed_words, ...(hasLabels && { labels: changed_labels }) }],
    }),
  }
}

function changed(
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
): Record<string, string | null> {
  const differing = Object.entries(after).filter(([name, text]) => text.trim() !== before[name])
  return Object.fromEntries(differing.map(([name, text]) => [name, text.trim() || null]))
}

/** A receipt of nobody, to see how the words look on paper. */
export function sampleReceipt({ join_url, texts }: ReceiptTextDraft, sold_at: string) {
  const { locale, header, footer, join_prompt, labels } = texts
  const amount = (name: string, sum: number) => ({ name, label: labels[name] ?? "", amount: sum })
  const receipt: PrintedReceipt = {
    order_id: "",
    number: 123,
    locale,
    sold_at,
    currency_code: "eur",
    header,
    lines: [
      { title: "ABC", quantity: 2, unit_price: 25, total: 50, returned_quantity: 0 },
      { title: "XYZ", quantity: 1, unit_price: 20, total: 20, returned_quantity: 1 },
    ],
    totals: [
      amount("discount", 5),
      amount("total", 65),
      amount("tax", 12.15),
      amount("paid_in_cash", 70),
      amount("change", 5),
    ],
    loyalty: {
      lines: ["earned", "spent", "balance"].map((name, at) => ({
        ...amount(name, [3.25, 5, 48.25][at] ?? 0),
        expires_on: null,
      })),
    },
    footer,
    join: join_url.trim() === "" ? null : { url: join_url.trim(), prompt: join_prompt },
    labels,
  }
  return receipt
}
