import { LoyaltyError } from "../../../../../domain/errors"
import { LOYALTY_PROGRAM_MODULE } from "../../../../../modules/loyalty-program"
import type LoyaltyProgramService from "../../../../../modules/loyalty-program/service"
import { handle } from "../../../../to-http-error"
import { publicProgram } from "../../../../wire/program"
import { languageOf } from "../language-of"

/** `{ program }` with its terms in plain words. Refusal: `program_not_found`, also while it is not active. */
export const GET = handle(async (req, res) => {
  const service = req.scope.resolve<LoyaltyProgramService>(LOYALTY_PROGRAM_MODULE)
  const wanted = req.params.handle ?? ""
  const [[program]] = await service.listProgramsWithTerms(
    { status: "active", handle: wanted },
    { limit: 1, offset: 0 },
  )
  if (!program) {
    throw new LoyaltyError("program_not_found", `There is no loyalty program "${wanted}".`)
  }
  res.json({ program: publicProgram(program, languageOf(req, res)) })
})
