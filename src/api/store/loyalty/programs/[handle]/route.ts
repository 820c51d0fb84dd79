import { LoyaltyError } from "../../../../../domain/errors"
import { handle } from "../../../../to-http-error"
import { publicProgram } from "../../../../wire/program"
import { languageOf } from "../language-of"
import { shownPrograms } from "../shown-programs"

/** `{ program }` with its terms in plain words. Refusal: `program_not_found`, also while it does not run. */
export const GET = handle(async (req, res) => {
  const wanted = req.params.handle ?? ""
  const programs = await shownPrograms(req.scope)
  const program = programs.find((candidate) => candidate.handle === wanted)
  if (!program) {
    throw new LoyaltyError("program_not_found", `There is no loyalty program "${wanted}".`)
  }
  res.json({ program: publicProgram(program, languageOf(req, res)) })
})
