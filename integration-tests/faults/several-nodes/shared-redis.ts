import { installRedisWhenMissing } from "./redis-program"
import { RedisBehindDoor } from "./redis-behind-door"
import { RedisServer } from "./redis-server"

/** The Redis that all nodes share, and that a test takes away from them. */
export interface SharedRedis {
  readonly url: string
  /** At once and without a word, as when its machine loses power. */
  goAway(): Promise<void>
  /** With what it had written down. */
  comeBack(): Promise<void>
  stop(): Promise<void>
}

/**
 * A Redis of the suite's own, or the one that REDIS_URL names.
 * @throws Error that says what to install, or that the named one is not empty
 */
export async function startRedis(): Promise<SharedRedis> {
  const named = process.env.REDIS_URL
  if (named) return RedisBehindDoor.open(named)
  installRedisWhenMissing()
  return RedisServer.start()
}
