import type { Client } from "@medusajs/framework/pg"

/** What a connection was doing when it was cut. */
export type CutState = "active" | "idle in transaction" | "idle"

/**
 * Cuts one connection to this database from the server's side: one in the middle of something where there
 * is one. `null`: nobody was connected.
 */
export async function cutConnection(onlooker: Client): Promise<CutState | null> {
  const { rows } = await onlooker.query<{ state: string }>(`
    select state, pg_terminate_backend(pid) from (
      select pid, state from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid() and state is not null
      order by state = 'idle', random() limit 1) victim`)
  const state = rows[0]?.state
  if (state === undefined) return null
  return state === "idle" || state === "active" ? state : "idle in transaction"
}
