import type { Language } from "../program/words/languages"
import { LANGUAGES } from "../program/words/languages"
import { languageOfTexts } from "../texts/texts"
import type { ReceiptLabel, ReceiptTexts } from "./receipt-labels"
import { RECEIPT_WORDS } from "./receipt-words"

/** What the merchant says in a language in place of the project's own words. */
export interface OwnReceiptTexts extends Partial<Omit<ReceiptTexts, "labels">> {
  readonly labels?: Readonly<Partial<Record<ReceiptLabel, string>>>
}

/** What receipts of a shop say. */
export interface ReceiptSettings {
  /** Where somebody without a card may join; null: nobody is asked to. */
  readonly join_url: string | null
  readonly own_texts: Readonly<Record<string, OwnReceiptTexts>>
}

export const NO_RECEIPT_SETTINGS: ReceiptSettings = { join_url: null, own_texts: {} }

/** A change of the settings: what is not named stays, and null goes back to the project's own words. */
export interface ReceiptSettingsChange {
  readonly join_url?: string | null | undefined
  readonly texts: readonly {
    readonly locale: string
    readonly header?: string | null | undefined
    readonly footer?: string | null | undefined
    readonly join_prompt?: string | null | undefined
    readonly labels?: Readonly<Partial<Record<ReceiptLabel, string | null | undefined>>> | undefined
  }[]
}

export function changeReceiptSettings(
  settings: ReceiptSettings,
  { join_url, texts }: ReceiptSettingsChange,
): ReceiptSettings {
  const own_texts = texts.reduce<ReceiptSettings["own_texts"]>((known, { locale, ...change }) => {
    const { labels: own_labels, ...own } = known[locale] ?? {}
    const { labels: new_labels, ...news } = change
    const labels = changed({ ...own_labels }, { ...new_labels })
    const changed_texts = changed(own, news)
    const is_bare = Object.keys(labels).length === 0
    return { ...known, [locale]: is_bare ? changed_texts : { ...changed_texts, labels } }
  }, settings.own_texts)
  return { join_url: join_url === undefined ? settings.join_url : join_url, own_texts }
}

type Words = Readonly<Record<string, string | null | undefined>>

function changed(known: Words, change: Words): Record<string, string> {
  const entries = Object.entries({ ...known, ...without(change, undefined) })
  return Object.fromEntries(
    entries.filter((entry): entry is [string, string] => typeof entry[1] === "string"),
  )
}

function without(words: Words, unwanted: undefined): Words {
  return Object.fromEntries(Object.entries(words).filter(([, word]) => word !== unwanted))
}

/** The languages in which the shop's receipts can be printed: the project's, then the merchant's own. */
export function receiptLocales({ own_texts }: ReceiptSettings): string[] {
  const own = Object.keys(own_texts).filter((locale) => !isLanguage(locale))
  return [...LANGUAGES, ...own.sort()]
}

/** The language of a receipt that is asked for in `wanted`; English where nobody asks or there is none. */
export function receiptLocale(settings: ReceiptSettings, wanted: string | null): string {
  const written = Object.fromEntries(receiptLocales(settings).map((locale) => [locale, locale]))
  return languageOfTexts(written, wanted === null ? [] : [wanted])
}

/** The merchant's words, and where he has none the project's; of a language that it does not have, English. */
export function receiptTextsIn({ own_texts }: ReceiptSettings, locale: string): ReceiptTexts {
  const words = RECEIPT_WORDS[languageOf(locale)]
  const { labels, ...own } = own_texts[locale] ?? {}
  return { ...words, ...own, labels: { ...words.labels, ...labels } }
}

function languageOf(locale: string): Language {
  const [tongue = ""] = locale.split("-")
  return isLanguage(tongue) ? tongue : "en"
}

function isLanguage(locale: string): locale is Language {
  return (LANGUAGES as readonly string[]).includes(locale)
}
