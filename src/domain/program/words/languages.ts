import { ENGLISH, SENTENCES_IN_ENGLISH } from "./en"
import { PERSIAN, SENTENCES_IN_PERSIAN } from "./fa"
import type { Fact, FactName } from "./facts"
import type { Figures } from "./figures"
import { figuresOf } from "./figures"
import { POLISH, SENTENCES_IN_POLISH } from "./pl"
import { ROMANIAN, SENTENCES_IN_ROMANIAN } from "./ro"
import { RUSSIAN, SENTENCES_IN_RUSSIAN } from "./ru"
import type { Sentences } from "./sentences"

/** The languages in which the program's terms are told; the admin pages have the same. */
export const LANGUAGES = ["en", "pl", "ro", "ru", "fa"] as const

export type Language = (typeof LANGUAGES)[number]

interface Speech {
  readonly sentences: Sentences
  readonly figures: Figures
}

const SPEECH: Readonly<Record<Language, Speech>> = {
  en: { sentences: SENTENCES_IN_ENGLISH, figures: figuresOf(ENGLISH) },
  pl: { sentences: SENTENCES_IN_POLISH, figures: figuresOf(POLISH) },
  ro: { sentences: SENTENCES_IN_ROMANIAN, figures: figuresOf(ROMANIAN) },
  ru: { sentences: SENTENCES_IN_RUSSIAN, figures: figuresOf(RUSSIAN) },
  fa: { sentences: SENTENCES_IN_PERSIAN, figures: figuresOf(PERSIAN) },
}

/** A fact in one sentence of a language. */
export function inWords({ name, figures }: Fact, language: Language): string {
  const { sentences, figures: write } = SPEECH[language]
  const sentence = sentences[name] as (figures: Fact<FactName>["figures"], write: Figures) => string
  return sentence(figures, write)
}

/** The first of the wanted languages that there is, English else: ["de-AT", "pl-PL"] → "pl". */
export function languageAmong(wanted: readonly string[]): Language {
  const tags = wanted.map((tag) => tag.trim().toLowerCase().split(/[-_]/)[0])
  const known = tags.flatMap((tag) => LANGUAGES.find((language) => language === tag) ?? [])
  return known[0] ?? "en"
}
