import { setImmediate } from "node:timers/promises"

/** Drawing a code takes up to 20 ms, in which a node answers nobody else. */
export async function letOthersGo(): Promise<void> {
  await setImmediate()
}
