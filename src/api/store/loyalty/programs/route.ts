import { LOYALTY_PROGRAM_MODULE } from "../../../../modules/loyalty-program"
import type LoyaltyProgramService from "../../../../modules/loyalty-program/service"
import { handle } from "../../../to-http-error"
import { publicProgram } from "../../../wire/program"
import { languageOf } from "./language-of"

const PROGRAMS_SHOWN = 100

/**
 * `{ programs }`: the active ones, the default first, with their terms in plain words. `?locale=pl` or
 * `accept-language` chooses the language.
 */
export const GET = handle(async (req, res) => {
  const service = req.scope.resolve<LoyaltyProgramService>(LOYALTY_PROGRAM_MODULE)
  const [programs] = await service.listProgramsWithTerms(
    { status: "active" },
    { limit: PROGRAMS_SHOWN, offset: 0 },
  )
  const language = languageOf(req, res)
  res.json({ programs: programs.map((program) => publicProgram(program, language)) })
})
