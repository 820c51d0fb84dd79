/**
 * A living shop with the loyalty program in it: `npm run demo [-- --once] [-- --port N]`.
 * Uses nothing but Node until the packages are there.
 */
import { optionsOf, USAGE } from "./demo/options.mjs"
import { installWhenNeeded } from "./install-when-needed.mjs"

const options = optionsOf(process.argv.slice(2))
if (options.problem) {
  console.error(`${options.problem}\n${USAGE}`)
  process.exit(2)
}
installWhenNeeded()

const { runDemo } = await import("./demo/run-demo.mjs")
await runDemo(options)
