import { useTranslation } from "react-i18next"
import { factOfOffer } from "../../domain/program/words/facts-of-offers"
import { inWords, languageAmong } from "../../domain/program/words/languages"
import { termsOfWire } from "../lib/programs/terms-of-wire"
import { ruleOfWire } from "../lib/programs/rule-of-wire"
import type { WireRule, WireTerms } from "./api/program-terms"

/** An offer in a sentence, in the words in which members read it. */
export function useRuleWords(terms: WireTerms): (rule: WireRule) => string {
  const { i18n } = useTranslation()
  const language = languageAmong([i18n.language])
  return (rule) =>
    inWords(factOfOffer(ruleOfWire(rule, terms.currency_code), termsOfWire(terms)), language)
}
