/**
 * Every sabotage of `npm run test:teeth` still fits the source: what it takes away stands there, once. Playing them
 * takes ten minutes, and this takes none, so that a renamed line is found on the day on which it is renamed.
 */
import { SABOTAGES } from "./teeth/sabotages.mjs"
import { planEdits } from "./teeth/workshop.mjs"

const unfit = SABOTAGES.flatMap(({ name, edits }) => {
  const { problem } = planEdits(".", edits)
  return problem ? [`${name}: ${problem}`] : []
})
for (const problem of unfit) console.error(problem)
process.exitCode = unfit.length > 0 ? 1 : 0
