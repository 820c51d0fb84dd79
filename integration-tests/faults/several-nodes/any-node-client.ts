import { setTimeout as pause } from "node:timers/promises"

import type { Answer } from "../../fixtures/shop/http-client"
import { httpTo } from "../../fixtures/shop-process/http-to"
import type { Patient } from "../killed-shop/patient-client"
import { NoAnswer } from "../killed-shop/patient-client"
import type { Answers } from "./answers"

const PAUSE_MS = 150

/** The shopper has left without an answer, and leaves his cart behind. */
export class WentHome extends Error {}

/** Where a load balancer sends somebody. */
export interface Entrance {
  /** Addresses of the nodes that are alive. */
  readonly origins: () => readonly string[]
  readonly answers: Answers
  /** Rejects with `WentHome` when nobody waits any longer. */
  readonly closing: Promise<never>
}

/** Somebody behind a load balancer: each question goes to any node, and to another when no answer comes. */
export class AnyNodeClient implements Patient {
  constructor(
    private readonly entrance: Entrance,
    private readonly headers: Record<string, string>,
    /** Gives integers from 0 below its argument. */
    private readonly random: (below: number) => number,
  ) {}

  async post<Body>(url: string, data: object = {}): Promise<Answer<Body>> {
    for (;;) {
      try {
        return await this.postOnce<Body>(url, data)
      } catch (error) {
        if (!(error instanceof NoAnswer)) throw error
        await Promise.race([pause(PAUSE_MS), this.entrance.closing])
      }
    }
  }

  /** @throws NoAnswer also for an answer that says to ask again; WentHome */
  async postOnce<Body>(url: string, data: object = {}): Promise<Answer<Body>> {
    const origins = this.entrance.origins()
    const origin = origins[this.random(origins.length)] as string
    const { answers, closing } = this.entrance
    const answer = (await Promise.race([this.ask(origin, url, data), closing])) as Answer<Body>
    if (answers.isToBeAskedAgain(url, answer.status, answer.data)) {
      throw new NoAnswer(`POST ${url}: ${answer.status}`)
    }
    return answer
  }

  private async ask(origin: string, url: string, data: object) {
    const { headers } = this
    const question = { method: "POST", url, data, headers, validateStatus: () => true }
    const asked_at = Date.now()
    try {
      const answer = await httpTo(origin).request(question)
      this.entrance.answers.note({ url, origin, asked_at }, answer)
      return answer
    } catch (error) {
      this.entrance.answers.broken += 1
      throw new NoAnswer(`no answer to POST ${url}`, { cause: error })
    }
  }
}
