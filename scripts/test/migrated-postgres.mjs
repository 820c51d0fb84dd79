import { spawn } from "node:child_process"
import { once } from "node:events"
import { fileURLToPath } from "node:url"

import { environmentOf, startPostgres } from "../postgres/start-postgres.mjs"

const PROJECT = fileURLToPath(new URL("../..", import.meta.url))
const MIGRATE = ["node_modules/@medusajs/cli/cli.js", "db:migrate"]

/**
 * A PostgreSQL of our own in which every new database has a shop's tables already: a spec that boots a
 * shop finds nothing to migrate, which is a third of its boot. That the migrations build these tables from
 * nothing is what the module, fault and packaging tests do, on servers without this.
 * @param {string} dataDir
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<import("../postgres/start-postgres.d.mts").Postgres>}
 * @throws Error when the migrations fail
 */
export async function startMigratedPostgres(dataDir, env) {
  const { DB_HOST: _, ...rest } = env
  const postgres = await startPostgres({ dataDir, env: rest })
  const options = {
    cwd: PROJECT,
    env: { ...env, ...environmentOf(postgres), DATABASE_URL: postgres.url("template1") },
    stdio: ["ignore", "ignore", "inherit"],
  }
  const args = [...MIGRATE, "--skip-scripts", "--execute-safe-links"]
  const [code] = await once(spawn(process.execPath, args, options), "exit")
  if (code === 0) return postgres
  await postgres.stop()
  throw new Error(`The tables of a shop could not be made: db:migrate ended with ${code}.`)
}
