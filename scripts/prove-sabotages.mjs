/**
 * Every sabotage of `npm run test:teeth` still fits the source: what it takes away stands there, once. Playing them
 * takes ten minutes, and this takes none, so that a renamed line is found on the day on which it is renamed.
 */
import fs from "node:fs"

import { SABOTAGES } from "./teeth/sabotages.mjs"

const unfit = SABOTAGES.flatMap(({ name, edits }) =>
  edits
    .filter(({ file, find }) => fs.readFileSync(file, "utf8").split(find).length !== 2)
    .map(({ file, find }) => `${name}: ${file} has not once: ${find}`),
)
for (const problem of unfit) console.error(problem)
process.exitCode = unfit.length > 0 ? 1 : 0
