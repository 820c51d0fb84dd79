/**
 * A living shop with the loyalty program in it: `npm run demo [-- --once] [-- --port N]`.
 * Uses nothing but Node until the packages are there.
 */
import { createRequire } from "node:module"
import { fileURLToPath } from "node:url"

import { optionsOf, USAGE } from "./demo/options.mjs"
import { installWhenNeeded } from "./install-when-needed.mjs"
import { isRunning } from "./postgres/processes.mjs"

const options = optionsOf(process.argv.slice(2))
if (options.problem) {
  console.error(`${options.problem}\n\n${USAGE}`)
  process.exit(2)
}
process.chdir(fileURLToPath(new URL("..", import.meta.url)))
installWhenNeeded()

const { startPostgres } = await import("./postgres/start-postgres.mjs")
const require = createRequire(import.meta.url)
require("ts-node").register({})
const { runDemo } = require("./demo/run-demo.ts")
process.exit(await runDemo(options, { startPostgres, isRunning }))
