/** A PostgreSQL server to work with. */
export interface Postgres {
  /** `localhost` for a server of ours. */
  readonly host: string
  readonly port: number
  readonly user: string
  readonly password: string
  /** False for a server that the environment names. */
  readonly isOurs: boolean
  /** The connection string of one database. */
  url(database: string): string
  /** Stops the server if it is ours; waits until it is gone. */
  stop(): Promise<void>
}

export interface StartPostgresOptions {
  /** Folder of the server: a dot folder, since `medusa develop` restarts at changes in any other. */
  readonly dataDir: string
  /** Keep the data for the next start; otherwise each start is an empty server. */
  readonly persistent?: boolean
  /** A free one by default. */
  readonly port?: number
  /** The environment to look into for DATABASE_URL or DB_HOST; `process.env` by default. */
  readonly env?: NodeJS.ProcessEnv
}

/**
 * The server that the environment names, else one of npm's that lives no longer than this process.
 * @throws Error when no server can be started; the message says what to do
 */
export function startPostgres(options: StartPostgresOptions): Promise<Postgres>

/** What Medusa and its test runner read from the environment to find the server. */
export function environmentOf(
  postgres: Postgres,
): Record<"DB_HOST" | "DB_PORT" | "DB_USERNAME" | "DB_PASSWORD", string>
