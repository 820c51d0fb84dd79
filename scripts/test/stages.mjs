const MINUTE_MS = 60_000

/**
 * @typedef {object} Stage
 * @property {string} name what `--only` calls it
 * @property {string} title
 * @property {boolean} [needsPostgres]
 * @property {boolean} [needsTables] a server in which every new database has a shop's tables
 * @property {string[][]} [commands] scripts for Node with their arguments; each must succeed
 * @property {string} [testType] a Jest stage instead: the TEST_TYPE of jest.config.js
 * @property {string[]} [jestArgs]
 * @property {boolean} [isReading] reads the sources and writes nothing: such stages run two at a time
 * @property {"screens" | "package"} [lane] stages of two lanes run beside each other, when all others have ended
 * @property {number} timeoutMs for each command
 */

const check = (name, title, ...commands) => ({
  name,
  title,
  commands,
  timeoutMs: 5 * MINUTE_MS,
})

const reading = (...args) => ({ ...check(...args), isReading: true })

/**
 * Two at a time: each worker has databases of its own. A worker is replaced between two specs
 * before the modules of the shops that it has booted, which Jest cannot let go of, fill its heap.
 */
const TWO_AT_A_TIME = [
  "--maxWorkers=2",
  "--workerIdleMemoryLimit=1200MB",
  "--forceExit",
  "--silent",
]

/** Specs that boot a shop, on a server that all stages share. */
const specs = (name, title, timeoutMinutes, rest = {}) => ({
  name,
  title,
  testType: name,
  jestArgs: TWO_AT_A_TIME,
  needsPostgres: true,
  timeoutMs: timeoutMinutes * MINUTE_MS,
  ...rest,
})

/** What measures time or fills the machine by itself. */
const ONE_AT_A_TIME = { jestArgs: ["--runInBand", "--forceExit"] }

/** @param {Stage} stage one of those that each need the one before */
const inPackageLane = (stage) => ({ ...stage, lane: "package" })

const MEDUSA = "node_modules/@medusajs/cli/cli.js"
const CRUISER = "node_modules/dependency-cruiser/bin/dependency-cruise.mjs"

/** @type {Stage[]} in the order in which they run: what is quick and tells most comes first */
export const STAGES = [
  reading("lint", "Lint", ["node_modules/eslint/bin/eslint.js", ".", "--max-warnings", "0"]),
  reading("types", "Types", ["node_modules/typescript/bin/tsc", "-p", "tsconfig.check.json"]),
  reading("format", "Format", ["node_modules/prettier/bin/prettier.cjs", "--check", "."]),
  reading(
    "layers",
    "Layer rules",
    [CRUISER, "src", "--config", ".dependency-cruiser.cjs"],
    ["scripts/prove-layers.mjs"],
  ),
  reading("dead-code", "Dead code", ["node_modules/knip/bin/knip.js", "--no-config-hints"]),
  reading("sabotages", "Sabotages that fit", ["scripts/prove-sabotages.mjs"]),
  specs("unit", "Unit and property tests", 5, {
    needsPostgres: false,
    jestArgs: ["--maxWorkers=2"],
  }),
  specs("setup", "Tests of the embedded PostgreSQL", 5, { needsPostgres: false }),
  specs("module", "Module tests", 15),
  specs("http", "HTTP tests", 35, { needsTables: true }),
  specs("concurrency", "Concurrency tests", 15, ONE_AT_A_TIME),
  specs("faults", "Fault suite", process.env.FAULTS === "long" ? 180 : 20),
  specs("browser", "Browser tests", 15, { ...ONE_AT_A_TIME, lane: "screens" }),
  inPackageLane(check("build", "Build of the plugin", [MEDUSA, "plugin:build"])),
  inPackageLane(check("package", "Package lint", ["node_modules/publint/src/cli.js", "--strict"])),
  inPackageLane(specs("packaging", "Packaging tests", 20, ONE_AT_A_TIME)),
]
