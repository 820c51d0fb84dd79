import type { ChildProcess } from "node:child_process"
import { spawn } from "node:child_process"
import { once } from "node:events"
import fs from "node:fs"
import type { AddressInfo } from "node:net"
import net from "node:net"
import os from "node:os"
import path from "node:path"

import type { SharedRedis } from "./shared-redis"

/** The server dies with the shell's standard input, and so with this process, however that ends. */
const UNTIL_STDIN_CLOSES = 'redis-server "$@" & server=$!; cat > /dev/null; kill -9 $server'

/** A Redis in a process and a temporary folder of its own. */
export class RedisServer implements SharedRedis {
  private constructor(
    private readonly folder: string,
    private readonly port: number,
    private shell: ChildProcess,
  ) {}

  static async start(): Promise<RedisServer> {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), "loyalty-redis-"))
    const port = await freePort()
    return new RedisServer(folder, port, await launch(folder, port))
  }

  get url(): string {
    return `redis://127.0.0.1:${this.port}`
  }

  async goAway(): Promise<void> {
    const ended = once(this.shell, "exit")
    this.shell.stdin?.end()
    await ended
  }

  async comeBack(): Promise<void> {
    this.shell = await launch(this.folder, this.port)
  }

  async stop(): Promise<void> {
    await this.goAway()
    fs.rmSync(this.folder, { recursive: true, force: true })
  }
}

/** Writes down each command before it answers, as docs/deployment.md asks of a merchant's Redis. */
async function launch(folder: string, port: number): Promise<ChildProcess> {
  const settings = {
    bind: "127.0.0.1",
    port: String(port),
    dir: folder,
    appendonly: "yes",
    save: "",
    "maxmemory-policy": "noeviction",
  }
  const flags = Object.entries(settings).flatMap(([name, value]) => [`--${name}`, value])
  const shell = spawn("sh", ["-c", UNTIL_STDIN_CLOSES, "sh", ...flags], {
    stdio: ["pipe", "pipe", "inherit"],
  })
  let said = ""
  for await (const chunk of shell.stdout) {
    said += String(chunk)
    if (said.includes("Ready to accept connections")) return shell
  }
  throw new Error(`redis-server did not start:\n${said}`)
}

async function freePort(): Promise<number> {
  const listener = net.createServer().listen(0, "127.0.0.1")
  await once(listener, "listening")
  const { port } = listener.address() as AddressInfo
  listener.close()
  await once(listener, "close")
  return port
}
