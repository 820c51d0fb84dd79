import type { MedusaContainer } from "@medusajs/framework/types"
import { generateEntityId, Modules } from "@medusajs/framework/utils"

/** A completion that is still running is left alone: Medusa holds a cart's lock for two minutes at most. */
export const COMPLETED_WITHIN_MS = 5 * 60_000

/** Should this process die with the lock in its hand. */
const LOCK_SECONDS_MAX = 5

/**
 * Whether somebody is at a cart in this moment: Medusa's completion keeps its lock from before there is an order until
 * nothing of it can be taken away any more.
 */
export async function isBeingCompleted(
  container: MedusaContainer,
  cart_id: string,
): Promise<boolean> {
  const locking = container.resolve(Modules.LOCKING)
  const ownerId = generateEntityId(undefined, "look")
  try {
    await locking.acquire([cart_id], { ownerId, expire: LOCK_SECONDS_MAX })
  } catch {
    return true
  }
  await locking.release([cart_id], { ownerId })
  return false
}
