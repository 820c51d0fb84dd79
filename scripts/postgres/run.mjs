/**
 * A PostgreSQL to try things on: `npm run postgres [folder] [-- --persistent]`. Prints its address
 * and runs until Ctrl-C. In the environment of other commands, `DATABASE_URL` makes them use it.
 */
import { startPostgres } from "./start-postgres.mjs"

const folder = process.argv.slice(2).find((word) => !word.startsWith("--")) ?? ".demo/by-hand"
const postgres = await startPostgres({
  dataDir: folder,
  persistent: process.argv.includes("--persistent"),
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
