import { spawnSync } from "node:child_process"

/** Debian starts what it installs; this runlevel tells it not to. */
const APT_ENVIRONMENT = { RUNLEVEL: "1", DEBIAN_FRONTEND: "noninteractive" }

/**
 * Makes sure that there is a `redis-server` to start: Debian's own, installed when it is missing and
 * this user may install.
 * @throws Error that says what to install
 */
export function installRedisWhenMissing(): void {
  if (isThere()) return
  const said = process.getuid?.() === 0 ? install() : "this user may not install it"
  if (isThere()) return
  throw new Error(
    "There is no redis-server, which the nodes of a shop share. Install it (Debian, Ubuntu: " +
      `apt-get install redis-server), or name an empty Redis with REDIS_URL. Tried here: ${said}`,
  )
}

function isThere(): boolean {
  return spawnSync("redis-server", ["--version"], { stdio: "ignore" }).status === 0
}

function install(): string {
  for (const words of [["update"], ["install", "-y", "--no-install-recommends", "redis-server"]]) {
    const options = { encoding: "utf8", env: { ...process.env, ...APT_ENVIRONMENT } } as const
    const { status, stderr, error } = spawnSync("apt-get", words, options)
    if (status !== 0) return `apt-get ${words.join(" ")}: ${error?.message ?? stderr.trim()}`
  }
  return "apt-get has installed it"
}
