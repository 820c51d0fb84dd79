/**
 * The shop's server for the demo: what `medusa start` runs, and it ends when its parent does.
 * Started by `medusa.mjs`.
 */
import { createRequire } from "node:module"

process.on("disconnect", () => process.exit(0))

const require = createRequire(import.meta.url)
require("ts-node").register({})
const { default: start } = require("@medusajs/medusa/commands/start")
await start({ port: Number(process.argv[2]), directory: process.cwd() })
