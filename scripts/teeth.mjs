/**
 * Whether the tests have teeth: `npm run test:teeth`. Takes one guard of the ledger away at a time, in a
 * copy of the project, and shows that a test turns red each time. Exit code 1 when one goes unnoticed,
 * or when a sabotage no longer fits the source. Uses the PostgreSQL that DB_HOST or DATABASE_URL names,
 * else one of its own.
 */
import fs from "node:fs"
import path from "node:path"

import { environmentOf, startPostgres } from "./postgres/start-postgres.mjs"
import { runSpecs } from "./teeth/run-specs.mjs"
import { SABOTAGES } from "./teeth/sabotages.mjs"
import { copyProject, sabotage } from "./teeth/workshop.mjs"

const started_at = Date.now()
const folder = copyProject()
let postgres
const leave = async () => {
  await postgres?.stop()
  fs.rmSync(folder, { recursive: true, force: true })
}
for (const signal of ["SIGINT", "SIGTERM"]) {
  process.once(signal, () => void leave().finally(() => process.exit(130)))
}

let unnoticed = SABOTAGES.length
try {
  postgres = await startPostgres({ dataDir: path.join(folder, ".postgres") })
  const { DATABASE_URL: _, ...inherited } = process.env
  const env = {
    ...inherited,
    ...environmentOf(postgres),
    LOG_LEVEL: "error",
    MEDUSA_DISABLE_TELEMETRY: "true",
    NODE_OPTIONS: "--experimental-vm-modules --disable-warning=ExperimentalWarning",
  }
  if (await isGreen(env)) {
    unnoticed = 0
    for (const one of SABOTAGES) if (!(await isNoticed(one, env))) unnoticed += 1
  }
} finally {
  await leave()
}
const seconds = ((Date.now() - started_at) / 1000).toFixed(0)
console.log(`\n${SABOTAGES.length - unnoticed} caught, ${unnoticed} not, ${seconds} s`)
process.exitCode = unnoticed > 0 ? 1 : 0

/** Red proves nothing where it was red before. */
async function isGreen(env) {
  for (const testType of new Set(SABOTAGES.map((one) => one.testType))) {
    const of_type = SABOTAGES.filter((one) => one.testType === testType)
    const specs = [...new Set(of_type.flatMap((one) => one.specs))]
    const { passed, failures, problem } = await runSpecs(folder, testType, specs, env)
    if (problem || failures.length > 0) {
      const why = problem ?? failures.map(({ spec, test }) => `${spec} · ${test}`).join("\n")
      console.error(`Without any sabotage the ${testType} specs must pass:\n${why}`)
      return false
    }
    console.log(`unsabotaged: ${passed} tests of ${specs.length} ${testType} specs pass`)
  }
  return true
}

async function isNoticed({ name, edits, testType, specs }, env) {
  const done = sabotage(folder, edits)
  if (done.problem) {
    console.error(`${name}: no longer fits the source; ${done.problem}`)
    return false
  }
  try {
    const { failures, problem } = await runSpecs(folder, testType, specs, env)
    const [first] = failures
    if (problem) console.error(`${name}: proves nothing; ${problem}`)
    else if (!first) console.error(`${name}: NOT NOTICED by ${specs.join(", ")}`)
    else console.log(`${name}: caught by ${first.spec} · ${first.test}`)
    return !problem && first !== undefined
  } finally {
    done.undo()
  }
}
