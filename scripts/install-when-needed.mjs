/**
 * Brings the packages of package-lock.json before anything needs them. Uses nothing but Node, since
 * it runs in a clone where nothing is installed. `node scripts/install-when-needed.mjs` does it by hand.
 */
import { spawnSync } from "node:child_process"
import fs from "node:fs"
import path from "node:path"
import { fileURLToPath } from "node:url"

const PROJECT = fileURLToPath(new URL("..", import.meta.url))
const OLDEST_NODE = [20, 19]

if (process.argv[1] && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  installWhenNeeded()
}

/** Ends the process with exit code 1, saying why, when this Node is too old or npm cannot install. */
export function installWhenNeeded() {
  const [major, minor] = process.versions.node.split(".").map(Number)
  const [oldestMajor, oldestMinor] = OLDEST_NODE
  if (major < oldestMajor || (major === oldestMajor && minor < oldestMinor)) {
    fail(`This project needs Node ${OLDEST_NODE.join(".")} or newer; this is ${process.version}.`)
  }

  const why = reasonToInstall()
  if (!why) return
  console.log(`Installing packages with npm, because ${why} (about a minute) …`)
  if (npm("ci") || npm("install")) return
  fail("npm could not install the packages; its own words are above.")
}

/** @returns {string | null} null when every locked package is installed in the locked version */
function reasonToInstall() {
  const installed = packagesOf("node_modules/.package-lock.json")
  if (!installed) return "there is no node_modules"
  const locked = packagesOf("package-lock.json") ?? {}
  for (const [location, wanted] of Object.entries(locked)) {
    if (location === "" || wanted.link) continue
    const found = installed[location]
    const isForOtherMachines = wanted.optional || wanted.devOptional || wanted.peer
    if (found ? found.version !== wanted.version : !isForOtherMachines) {
      return `${location.replace("node_modules/", "")} is not at ${wanted.version}`
    }
  }
  return null
}

function packagesOf(lockFile) {
  try {
    return JSON.parse(fs.readFileSync(path.join(PROJECT, lockFile), "utf8")).packages
  } catch {
    return null
  }
}

function npm(command) {
  const args = [command, "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"]
  const cli = process.env.npm_execpath
  const [program, programArgs] = cli?.endsWith("npm-cli.js")
    ? [process.execPath, [cli, ...args]]
    : ["npm", args]
  const options = { cwd: PROJECT, stdio: ["ignore", "inherit", "inherit"] }
  return spawnSync(program, programArgs, options).status === 0
}

function fail(message) {
  console.error(message)
  process.exit(1)
}
