/**
 * Every check of the project, in one command: `npm test`, or `npm test -- --only unit,http`.
 * Installs the packages when needed, starts one PostgreSQL for all stages (or uses the one that
 * DB_HOST or DATABASE_URL names), goes on after a failed stage, and ends with the line
 * `N passed, N failed`. Exit code 1 when anything failed.
 */
import path from "node:path"
import { parseArgs } from "node:util"

import { installWhenNeeded } from "./install-when-needed.mjs"

installWhenNeeded()

// Whatever needs a package is imported only now, when there surely is one.
const { removeAbandonedHomes } = await import("./postgres/home-folder.mjs")
const { environmentOf, startPostgres } = await import("./postgres/start-postgres.mjs")
const { memoryFolder } = await import("./test/memory-folder.mjs")
const { startMigratedPostgres } = await import("./test/migrated-postgres.mjs")
const { STAGES } = await import("./test/stages.mjs")
const { runStage } = await import("./test/run-stage.mjs")

const SERVERS_FOLDER = ".test-postgres"
const COPYING_SERVERS_FOLDER = memoryFolder() ?? SERVERS_FOLDER

const stages = chosenStages()
const seed = process.env.TEST_SEED ?? String(Date.now() % 2_147_483_647)
console.log(`TEST_SEED=${seed} repeats the cases of the property tests.`)

const { postgres, problem } = await startServer()
const results = []
let isInterrupted = false
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => (isInterrupted = true))
try {
  await runTwoAtATime(stages.filter((stage) => stage.isReading))
  await runInTurn(stages.filter((stage) => !stage.isReading && !stage.lane))
  await Promise.all([runInTurn(laneOf("screens")), runInTurn(laneOf("package"))])
} finally {
  await postgres?.stop()
}
report(results)

function chosenStages() {
  const { values } = parseArgs({ options: { only: { type: "string" } } })
  if (values.only === undefined) return STAGES
  const names = values.only.split(",").map((name) => name.trim())
  const unknown = names.filter((name) => !STAGES.some((stage) => stage.name === name))
  if (unknown.length > 0) {
    const known = STAGES.map((stage) => stage.name).join(", ")
    console.error(`There is no stage ${unknown.join(", ")}. The stages are: ${known}.`)
    process.exit(1)
  }
  return STAGES.filter((stage) => names.includes(stage.name))
}

async function startServer() {
  if (!stages.some((stage) => stage.needsPostgres)) return {}
  try {
    await removeAbandonedHomes(SERVERS_FOLDER)
    await removeAbandonedHomes(COPYING_SERVERS_FOLDER)
    const dataDir = path.join(SERVERS_FOLDER, `run-${process.pid}`)
    return { postgres: await startPostgres({ dataDir }) }
  } catch (error) {
    return { problem: `There is no PostgreSQL: ${error.message}` }
  }
}

function laneOf(name) {
  return stages.filter((stage) => stage.lane === name)
}

async function runInTurn(waiting) {
  for (let stage = waiting.shift(); stage && !isInterrupted; stage = waiting.shift()) {
    results.push(await run(stage))
  }
}

/** Each takes the next one that nobody has begun. */
async function runTwoAtATime(waiting) {
  await Promise.all([runInTurn(waiting), runInTurn(waiting)])
}

async function run(stage) {
  if (!stage.isReading) console.log(`\n=== ${stage.title} ===`)
  const startedAt = Date.now()
  const result =
    stage.needsPostgres && problem
      ? { passed: 0, failed: 1, notes: [problem] }
      : await runOnItsServer(stage)
  const seconds = (Date.now() - startedAt) / 1000
  for (const note of result.notes) console.log(note)
  const line = `${stage.title}: ${result.passed} passed, ${result.failed} failed, ${seconds.toFixed(1)} s`
  console.log(`=== ${line}`)
  return { ...result, line }
}

/** Somebody else's server stays as it is: on it, a shop makes its tables itself. */
async function runOnItsServer(stage) {
  if (!stage.needsTables || !postgres.isOurs) return runStage(stage, environment())
  let migrated
  try {
    const dataDir = path.join(COPYING_SERVERS_FOLDER, `run-${process.pid}-${stage.name}`)
    migrated = await startMigratedPostgres(dataDir, environment())
    return await runStage(stage, { ...environment(), ...environmentOf(migrated) })
  } catch (error) {
    return { passed: 0, failed: 1, notes: [error.message] }
  } finally {
    await migrated?.stop()
  }
}

/** DATABASE_URL stays outside: a test makes databases of its own, and must never touch that one. */
function environment() {
  const { DATABASE_URL: _, ...inherited } = process.env
  return {
    ...inherited,
    ...(postgres ? environmentOf(postgres) : {}),
    LOG_LEVEL: "error",
    MEDUSA_DISABLE_TELEMETRY: "true",
    NODE_OPTIONS: [
      inherited.NODE_OPTIONS,
      "--experimental-vm-modules",
      "--disable-warning=ExperimentalWarning",
    ]
      .filter(Boolean)
      .join(" "),
    TEST_SEED: seed,
  }
}

function report(all) {
  console.log("\n=== All stages ===")
  for (const { line, failed } of all) console.log(`${failed > 0 ? "FAILED" : "ok    "} ${line}`)
  for (const { notes, failed } of all) {
    if (failed > 0) console.log(`\n${notes.join("\n\n")}`)
  }
  const sum = (key) => all.reduce((total, result) => total + result[key], 0)
  process.exitCode = sum("failed") > 0 || isInterrupted ? 1 : 0
  console.log(`\n${sum("passed")} passed, ${sum("failed")} failed`)
}
