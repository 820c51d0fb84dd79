/** Languages that names can be written in, by their tags; whatever else is on record stays. */
const OFFERED = [
  "en",
  "ar",
  "cs",
  "de",
  "el",
  "es",
  "et",
  "fa",
  "fr",
  "he",
  "hu",
  "it",
  "lt",
  "lv",
  "nl",
  "pl",
  "pt",
  "ro",
  "ru",
  "sk",
  "tr",
  "uk",
] as const

/** Those that are still to be had, by name in the user's language. */
export function languagesToAdd(used: readonly string[], locale: string) {
  return OFFERED.filter((tag) => !used.includes(tag))
    .map((tag) => ({ value: tag, label: languageName(tag, locale) }))
    .sort((a, b) => a.label.localeCompare(b.label, locale))
}

/** "pl" → "Polish" for an English user. */
export function languageName(tag: string, locale: string): string {
  return new Intl.DisplayNames([locale.replace(/([a-z])([A-Z])/g, "$1-$2"), "en"], {
    type: "language",
  }).of(tag) as string
}

/** What names are written in first: the user's own language, by its tag alone. */
export function ownLanguage(locale: string): string {
  return /^[a-z]{2,3}/.exec(locale)?.[0] ?? "en"
}
