import { LOYALTY_PROGRAM_MODULE } from "../../../../modules/loyalty-program"
import type LoyaltyProgramService from "../../../../modules/loyalty-program/service"
import { handle } from "../../../to-http-error"
import { publicProgram } from "../../../wire/program"

const PROGRAMS_SHOWN = 100

/** `{ programs }`: the active ones, the default first, with their terms in plain words. */
export const GET = handle(async (req, res) => {
  const service = req.scope.resolve<LoyaltyProgramService>(LOYALTY_PROGRAM_MODULE)
  const [programs] = await service.listProgramsWithTerms(
    { status: "active" },
    { limit: PROGRAMS_SHOWN, offset: 0 },
  )
  res.json({ programs: programs.map(publicProgram) })
})
