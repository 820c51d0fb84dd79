import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

import { publishOutbox } from "./publish-outbox"

const MESSAGES = [{ id: 1, name: "loyalty_program.bonuses_changed", data: { entry_seq: 1 } }]

/** A shop whose outbox has one event, and keeps it when publishing fails. */
function shopWith(emit: () => Promise<void>) {
  let kept = MESSAGES
  const members = {
    relayOutbox: async (_limit: number, publish: (messages: typeof MESSAGES) => Promise<void>) => {
      const sent = kept
      if (sent.length > 0) await publish(sent)
      kept = []
      return sent.length
    },
  }
  const resolve = (name: string) => (name === Modules.EVENT_BUS ? { emit } : members)
  return { container: { resolve } as unknown as MedusaContainer, outbox: () => kept }
}

describe("the outbox and a bus", () => {
  beforeEach(() => jest.useFakeTimers())
  afterEach(() => jest.useRealTimers())

  it("that answers: the event is told and forgotten", async () => {
    const { container, outbox } = shopWith(() => Promise.resolve())
    expect(await publishOutbox(container)).toBe(1)
    expect(outbox()).toEqual([])
    expect(jest.getTimerCount()).toBe(0)
  })

  it("that waits for its Redis: after ten seconds the event goes back, and nobody waits any longer", async () => {
    const { container, outbox } = shopWith(() => new Promise(() => undefined))
    let outcome = "waiting"
    const publishing = publishOutbox(container).catch((error: Error) => (outcome = error.message))
    await jest.advanceTimersByTimeAsync(9_999)
    expect(outcome).toBe("waiting")
    await jest.advanceTimersByTimeAsync(1)
    await publishing
    expect(outcome).toBe("The event bus does not answer. Its events stay in the outbox.")
    expect(outbox()).toEqual(MESSAGES)
  })
})
