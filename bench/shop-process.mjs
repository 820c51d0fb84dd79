/**
 * One shop in a process of its own, so that two can be measured side by side:
 * `node --expose-gc bench/shop-process.mjs <project folder>`. Speaks with its parent over IPC.
 */
import { createRequire } from "node:module"
import path from "node:path"

const require = createRequire(import.meta.url)
const directory = path.resolve(process.argv[2] ?? ".")

// Medusa's own way to read TypeScript, as its commands do it.
require("ts-node").register({ project: path.resolve("tsconfig.json") })
process.chdir(directory)

const loaders = require("@medusajs/medusa/loaders/index").default
// Express is Medusa's, and comes with it.
const app = createRequire(require.resolve("@medusajs/framework/http"))("express")()
const { container, shutdown } = await loaders({ directory, expressApp: app })
const server = app.listen(0, () => {
  process.send({ ready: true, port: server.address().port })
})

let shop
const answers = {
  memory: () => {
    globalThis.gc?.()
    return process.memoryUsage().rss
  },
  open: async ({ with_loyalty }) => {
    // Only now: what is measured as memory must not contain what the bench itself needs.
    const { BenchShop } = require("./bench-shop.ts")
    shop = await BenchShop.open(container, server.address().port, with_loyalty)
  },
  carts: ({ count, lines, promoted }) => shop.readyCarts(count, lines, promoted),
  settled: ({ orders }) => shop.settled(orders),
  laws: () => shop.brokenLaws(),
  stop: async () => {
    server.close()
    server.closeAllConnections()
    await shutdown()
    setTimeout(() => process.exit(0), 50)
  },
}

process.on("message", async ({ id, ask, input }) => {
  try {
    process.send({ id, answer: await answers[ask](input ?? {}) })
  } catch (error) {
    process.send({ id, error: String(error?.stack ?? error) })
  }
})
process.on("disconnect", () => process.exit(0))
