import { once } from "node:events"
import type { AddressInfo } from "node:net"
import net from "node:net"

import Redis from "ioredis"

import type { SharedRedis } from "./shared-redis"

/**
 * Somebody's Redis, which is not ours to kill: the nodes reach it through a door that can be shut. It
 * must be empty, and is left empty.
 */
export class RedisBehindDoor implements SharedRedis {
  private readonly callers = new Set<net.Socket>()
  private is_shut = false

  private constructor(
    private readonly named: URL,
    private readonly door: net.Server,
  ) {}

  static async open(named: string): Promise<RedisBehindDoor> {
    await withRedis(named, async (redis) => {
      if ((await redis.dbsize()) === 0) return
      throw new Error(
        "The Redis that REDIS_URL names has keys in it, and the suite would mix with them. " +
          "Name an empty database, such as redis://localhost:6379/9.",
      )
    })
    const door = net.createServer().listen(0, "127.0.0.1")
    await once(door, "listening")
    const redis = new RedisBehindDoor(new URL(named), door)
    door.on("connection", (caller) => redis.letIn(caller))
    return redis
  }

  get url(): string {
    const { port } = this.door.address() as AddressInfo
    const url = new URL(this.named)
    url.host = `127.0.0.1:${port}`
    return url.href
  }

  async goAway(): Promise<void> {
    this.is_shut = true
    for (const caller of this.callers) caller.destroy()
  }

  async comeBack(): Promise<void> {
    this.is_shut = false
  }

  async stop(): Promise<void> {
    await this.goAway()
    this.door.close()
    await withRedis(this.named.href, (redis) => redis.flushdb())
  }

  private letIn(caller: net.Socket): void {
    caller.on("error", () => undefined)
    if (this.is_shut) {
      caller.destroy()
      return
    }
    const { hostname, port } = this.named
    const redis = net.connect(Number(port || 6379), hostname)
    redis.on("error", () => undefined)
    redis.on("close", () => caller.destroy())
    caller.on("close", () => {
      this.callers.delete(caller)
      redis.destroy()
    })
    this.callers.add(caller)
    caller.pipe(redis).pipe(caller)
  }
}

async function withRedis(url: string, act: (redis: Redis) => Promise<unknown>): Promise<void> {
  const redis = new Redis(url, { lazyConnect: true, retryStrategy: () => null })
  // Told by the rejected connection; without a listener it would be printed as well.
  redis.on("error", () => undefined)
  try {
    await redis.connect()
    await act(redis)
  } finally {
    redis.disconnect()
  }
}
