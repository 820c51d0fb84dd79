import fs from "node:fs/promises"
import path from "node:path"

import { withClient } from "../../fixtures/ledger/ledger-database"

/** What belongs to the running server alone, by PostgreSQL's manual; the log is copied afterwards. */
const LEFT_OUT = new Set(["postmaster.pid", "postmaster.opts", "pg_wal"])
const EMPTY_IN_A_BACKUP = new Set([
  "pg_dynshmem",
  "pg_notify",
  "pg_replslot",
  "pg_serial",
  "pg_snapshots",
  "pg_stat_tmp",
  "pg_subtrans",
])

interface Stopped {
  readonly label: string
  readonly last_file: string
}

/**
 * An online base backup, as `pg_basebackup` takes it and by the same functions of the server, since npm's
 * PostgreSQL brings no `pg_basebackup`: the data folder is copied while the server goes on writing, and
 * the write-ahead log of that time goes with it. A server that starts in the copy is where this one was
 * when `pg_backup_stop` was asked.
 */
export async function takeBaseBackup(url: string, data: string, copy: string): Promise<void> {
  const { label, last_file } = await withClient(url, async (client): Promise<Stopped> => {
    await client.query("alter system set wal_keep_size = '512MB'")
    await client.query("select pg_reload_conf()")
    await client.query("select pg_backup_start('drill', fast => true)")
    await copyFolder(data, copy)
    // Read last, so that it knows no less than the files before it.
    await copyFile(path.join(data, "global/pg_control"), path.join(copy, "global/pg_control"))
    const { rows } = await client.query<Stopped>(
      `select labelfile as label, pg_walfile_name(lsn) as last_file
        from pg_backup_stop(wait_for_archive => false)`,
    )
    return rows[0] as Stopped
  })
  await fs.writeFile(path.join(copy, "backup_label"), label)
  await likeItsSource(data, path.join(copy, "backup_label"))
  await copyLog(path.join(data, "pg_wal"), path.join(copy, "pg_wal"), firstFile(label), last_file)
}

/** `START WAL LOCATION: 0/2000028 (file 000000010000000000000002)` */
function firstFile(label: string): string {
  const name = /\(file ([0-9A-F]{24})\)/.exec(label)?.[1]
  if (!name) throw new Error(`the backup's label names no file:\n${label}`)
  return name
}

async function copyLog(from: string, to: string, first: string, last: string): Promise<void> {
  await makeFolder(from, to)
  for (const name of await fs.readdir(from)) {
    const is_needed = /^[0-9A-F]{24}$/.test(name) && name >= first && name <= last
    if (is_needed) await copyFile(path.join(from, name), path.join(to, name))
  }
}

async function copyFolder(from: string, to: string): Promise<void> {
  await makeFolder(from, to)
  for (const entry of await fs.readdir(from, { withFileTypes: true })) {
    const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)]
    if (LEFT_OUT.has(entry.name)) continue
    if (EMPTY_IN_A_BACKUP.has(entry.name)) await makeFolder(source, target)
    else if (entry.isDirectory()) await copyFolder(source, target)
    else await copyFile(source, target)
  }
}

/** A file that the server removes meanwhile is missed by nobody: the log knows of it. */
async function copyFile(from: string, to: string): Promise<void> {
  try {
    await fs.copyFile(from, to)
  } catch (error) {
    if ((error as { code?: string }).code === "ENOENT") return
    throw error
  }
  await likeItsSource(path.dirname(from), to)
}

async function makeFolder(from: string, to: string): Promise<void> {
  await fs.mkdir(to, { recursive: true, mode: 0o700 })
  await likeItsSource(from, to)
}

/** Under root the server runs as somebody else, who must own what he reads. */
async function likeItsSource(source: string, target: string): Promise<void> {
  if (process.getuid?.() !== 0) return
  const { uid, gid } = await fs.stat(source)
  await fs.chown(target, uid, gid)
}
