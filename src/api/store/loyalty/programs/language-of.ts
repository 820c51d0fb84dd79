import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import type { Language } from "../../../../domain/program/words/languages"
import { languageAmong } from "../../../../domain/program/words/languages"

/**
 * The language of an answer, which its headers name: Medusa's own `?locale=` or `x-medusa-locale` goes
 * before what the browser asks for, and English stands in for a language that the program does not speak.
 */
export function languageOf(req: MedusaRequest, res: MedusaResponse): Language {
  const language = languageAmong(languagesWanted(req, res))
  res.setHeader("content-language", language)
  return language
}

/** All that are asked for, the best first, for texts that the merchant writes in languages of his choice. */
export function languagesWanted(req: MedusaRequest, res: MedusaResponse): string[] {
  const { locale } = req as { locale?: string }
  res.vary("accept-language")
  return [...(locale ? [locale] : []), ...req.acceptsLanguages()]
}
