import type { ProgramKind } from "./program-kind"
import type { ProgramTerms } from "./terms"
import { factsOfTerms } from "./words/facts-of-terms"
import type { Language } from "./words/languages"
import { inWords } from "./words/languages"

export interface Telling {
  readonly language: Language
  readonly kind: ProgramKind
}

/** What a member should know of the terms, one sentence per setting that matters to him. */
export function termsInWords(terms: ProgramTerms, { language, kind }: Telling): string[] {
  return factsOfTerms(terms, kind).map((fact) => inWords(fact, language))
}
