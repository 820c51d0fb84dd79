/** One text in several languages: `{ en: "Clothing size", pl: "Rozmiar ubrań" }`. */
export type Texts = Readonly<Record<string, string>>

const TAG_PATTERN = /^[a-z]{2,3}(-[A-Z]{2})?$/

/** True for a language as it is written here: "pl", "pt-BR". */
export function isLanguageTag(tag: string): boolean {
  return TAG_PATTERN.test(tag)
}

/**
 * The language in which to show a text: the first of the wanted ones that there is, a country counting
 * less than its language; else English, else the first by name. ["de-AT", "pl"] of en, pl → "pl".
 */
export function languageOfTexts(texts: Texts, wanted: readonly string[]): string {
  const written = Object.keys(texts).sort()
  const shown = wanted
    .map((tag) => tag.trim().replace("_", "-").toLowerCase())
    .map((tag) => written.find((known) => known.toLowerCase() === tag) ?? sameTongue(written, tag))
    .find((known) => known !== undefined)
  return shown ?? written.find((known) => known === "en") ?? written[0] ?? "en"
}

export function textIn(texts: Texts, wanted: readonly string[]): string {
  return texts[languageOfTexts(texts, wanted)] ?? ""
}

function sameTongue(written: readonly string[], tag: string): string | undefined {
  return written.find((known) => known.split("-")[0]?.toLowerCase() === tag.split("-")[0])
}
