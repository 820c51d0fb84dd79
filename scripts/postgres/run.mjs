/**
 * A PostgreSQL to try things on: `npm run postgres [folder] [-- --persistent --port 5433]`. Prints its
 * address and runs until Ctrl-C. In the environment of other commands, `DATABASE_URL` makes them use it.
 */
import { parseArgs } from "node:util"

import { startPostgres } from "./start-postgres.mjs"

const { values, positionals } = parseArgs({
  options: { persistent: { type: "boolean", default: false }, port: { type: "string" } },
  allowPositionals: true,
})
const [folder = ".demo/by-hand"] = positionals
const postgres = await startPostgres({
  dataDir: folder,
  persistent: values.persistent,
  ...(values.port && { port: Number(values.port) }),
})

if (postgres.isOurs) {
  const staysUp = setInterval(() => {}, 60_000)
  for (const signal of ["SIGINT", "SIGTERM"]) {
    process.once(signal, async () => {
      clearInterval(staysUp)
      await postgres.stop()
    })
  }
}

console.log(postgres.url("postgres"))
