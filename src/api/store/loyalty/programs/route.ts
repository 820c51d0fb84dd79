import { handle } from "../../../to-http-error"
import { publicProgram } from "../../../wire/program"
import { languageOf } from "./language-of"
import { shownPrograms } from "./shown-programs"

/**
 * `{ programs }`: those that run now, the default first, with their terms in plain words. `?locale=pl` or
 * `accept-language` chooses the language.
 */
export const GET = handle(async (req, res) => {
  const programs = await shownPrograms(req.scope)
  const language = languageOf(req, res)
  res.json({ programs: programs.map((program) => publicProgram(program, language)) })
})
