import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import type { Language } from "../../../../domain/program/words/languages"
import { languageAmong } from "../../../../domain/program/words/languages"

/**
 * The language of an answer, which its headers name: Medusa's own `?locale=` or `x-medusa-locale` goes
 * before what the browser asks for, and English stands in for a language that the program does not speak.
 */
export function languageOf(req: MedusaRequest, res: MedusaResponse): Language {
  const { locale } = req as { locale?: string }
  const language = languageAmong([...(locale ? [locale] : []), ...req.acceptsLanguages()])
  res.setHeader("content-language", language)
  res.vary("accept-language")
  return language
}
