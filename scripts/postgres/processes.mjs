import { spawnSync } from "node:child_process"
import fs from "node:fs"

/**
 * Whether process `pid` runs and has `word` in its command line. The number alone proves nothing:
 * it may be reused by a stranger, or belong to a dead process that nobody has collected.
 */
export function isRunning(pid, word) {
  return commandOf(pid).includes(word)
}

/**
 * Waits until `isDone()` holds.
 * @returns {Promise<boolean>} false when `timeoutMs` passed first
 */
export async function waitUntil(isDone, timeoutMs) {
  const deadline = Date.now() + timeoutMs
  while (!isDone()) {
    if (Date.now() > deadline) return false
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  return true
}

function commandOf(pid) {
  if (!Number.isSafeInteger(pid) || pid <= 0) return ""
  if (fs.existsSync("/proc/self/cmdline")) {
    try {
      return fs.readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ")
    } catch {
      return ""
    }
  }
  return spawnSync("ps", ["-o", "command=", "-p", String(pid)]).stdout?.toString() ?? ""
}
