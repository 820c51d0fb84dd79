import path from "node:path"

import { runMedusa, startServer } from "./medusa"
import { tellTime } from "./progress"
import { isSeeded, makeEmpty, markSeeded, recipeOf } from "./shop-database"
import { tellStory } from "./story/tell-story"
import { takeFolder } from "./take-folder"
import { takePort } from "./take-port"
import { tellWhere } from "./tell-where"

export interface DemoOptions {
  /** End after the story. */
  readonly once: boolean
  readonly port: number | null
}

/** What the plain modules of the project do, which TypeScript cannot look into. */
export interface Machinery {
  readonly startPostgres: (options: {
    readonly dataDir: string
    readonly persistent: boolean
  }) => Promise<Postgres>
  readonly isRunning: (pid: number, word: string) => boolean
}

interface Postgres {
  /** False for a server that the environment names. */
  readonly isOurs: boolean
  readonly url: (database: string) => string
  readonly stop: () => Promise<void>
}

type CleanUp = () => void | Promise<void>

/** @returns the exit code: 0 only when every figure of the story is right */
export async function runDemo(options: DemoOptions, machinery: Machinery): Promise<number> {
  const cleanUps: CleanUp[] = []
  try {
    return await Promise.race([play(options, machinery, cleanUps), askedToStop(options)])
  } catch (error) {
    console.error(`\n${error instanceof Error ? error.message : String(error)}`)
    return 1
  } finally {
    for (const cleanUp of cleanUps.reverse()) await cleanUp()
  }
}

async function play(
  options: DemoOptions,
  machinery: Machinery,
  cleanUps: CleanUp[],
): Promise<number> {
  const port = await takePort(options.port)
  const folder = takeFolder(machinery.isRunning)
  cleanUps.push(folder.release)
  console.log("\nBean & Leaf, a shop with a loyalty program\n")
  if (folder.number > 1) console.log("  Another demo is running; this one has a shop of its own.")

  const shortPath = path.relative(".", folder.path)
  const postgres = await tellTime(
    ({ isOurs }) => (isOurs ? `PostgreSQL in ${shortPath}` : "PostgreSQL of the environment"),
    () =>
      machinery.startPostgres({ dataDir: path.join(folder.path, "postgres"), persistent: true }),
  )
  cleanUps.push(postgres.stop)
  const database = postgres.url(`loyalty_demo_${folder.number}`)
  const env = environmentOf(database, port, options)
  await prepareShop(database, postgres.url("postgres"), env, folder.path)

  const log = path.join(folder.path, "server.log")
  const server = await tellTime(`Server on port ${port}`, () => startServer(port, { env, log }))
  cleanUps.push(server.stop)
  const isRight = await tellStory({ url: server.url, database })
  if (options.once || !isRight) return isRight ? 0 : 1
  await tellWhere(server.url, database)
  await server.ended
  throw new Error(`The server has ended by itself; ${log} says why.`)
}

/** A shop of today's recipe is kept; any other is made anew. */
async function prepareShop(
  database: string,
  server: string,
  env: NodeJS.ProcessEnv,
  folder: string,
): Promise<void> {
  const recipe = recipeOf(process.cwd())
  if (await isSeeded(database, server, recipe)) return
  await makeEmpty(database, server)
  await tellTime("Tables of Medusa and of the loyalty program", () =>
    runMedusa(["db:migrate", "--skip-scripts", "--skip-search", "--execute-safe-links"], {
      env,
      log: path.join(folder, "migrate.log"),
    }),
  )
  await runMedusa(["exec", "./scripts/demo/seed/seed.ts"], {
    env: { ...env, LOG_LEVEL: "error" },
    log: path.join(folder, "seed.log"),
    shown: true,
  })
  await markSeeded(database, recipe)
}

function environmentOf(database: string, port: number, options: DemoOptions): NodeJS.ProcessEnv {
  const { NODE_OPTIONS: _, ...inherited } = process.env
  const origin = `http://localhost:${port}`
  return {
    ...inherited,
    // In development Medusa serves the admin from its sources, without a build of a minute.
    NODE_ENV: "development",
    DATABASE_URL: database,
    DISABLE_MEDUSA_ADMIN: String(options.once),
    MEDUSA_DISABLE_TELEMETRY: "true",
    STORE_CORS: origin,
    ADMIN_CORS: origin,
    AUTH_CORS: origin,
  }
}

/** What a shell expects of a command that was broken off. */
const BROKEN_OFF = 130

/** Resolves at Ctrl-C, or when the system asks: the usual end, unless the story was all that was wanted. */
function askedToStop({ once }: DemoOptions): Promise<number> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
      process.once(signal, () => {
        console.log("\nStopping …")
        resolve(once ? BROKEN_OFF : 0)
      })
    }
  })
}
