import { setTimeout as pause } from "node:timers/promises"

import type { Answer } from "../../fixtures/shop/http-client"
import { httpTo } from "../../fixtures/shop-process/http-to"

const PAUSE_MS = 150
/** Longer than the two minutes for which Medusa keeps the lock of a cart whose completion broke off, and for a second such. */
const PATIENCE_MS = 300_000
/**
 * Longer than a completion waits for a cart's lock. With its database away, Medusa's check of an API key may fail where
 * nobody catches it: that request is never answered.
 */
const ANSWER_MS_MAX = 45_000

/** No answer came: what was asked for may have happened or not. */
export class NoAnswer extends Error {}

/** Somebody who goes on asking, whatever happens to the shop. */
export interface Patient {
  /** Asks until there is an answer, whatever it says. */
  post<Body>(url: string, data?: object): Promise<Answer<Body>>
  /** @throws NoAnswer when there is none */
  postOnce<Body>(url: string, data?: object): Promise<Answer<Body>>
}

/** Somebody who asks again when no answer comes, as a web shop's page or a till does. */
export class PatientClient implements Patient {
  constructor(
    private readonly origin: string,
    private readonly headers: Record<string, string>,
    /** Answers that are nobody's fault but ours. */
    protected readonly complaints: string[],
  ) {}

  async post<Body>(url: string, data: object = {}): Promise<Answer<Body>> {
    const deadline = Date.now() + PATIENCE_MS
    for (;;) {
      try {
        return await this.postOnce<Body>(url, data)
      } catch (error) {
        if (!(error instanceof NoAnswer) || Date.now() > deadline) throw error
        await pause(PAUSE_MS)
      }
    }
  }

  /** @throws NoAnswer when the shop dies meanwhile, or is not up */
  async postOnce<Body>(url: string, data: object = {}): Promise<Answer<Body>> {
    const http = httpTo(this.origin)
    const { headers } = this
    const signal = AbortSignal.timeout(ANSWER_MS_MAX)
    const asked = { method: "POST", url, data, headers, signal, validateStatus: () => true }
    const answer = await http.request(asked).catch((error: unknown) => {
      throw new NoAnswer(`no answer to POST ${url}`, { cause: error })
    })
    this.judge(url, answer as Answer)
    return answer as Answer<Body>
  }

  /** @throws NoAnswer for what is as good as none */
  protected judge(url: string, { status, data }: Answer): void {
    if (status >= 500) this.complaints.push(`POST ${url}: ${status} ${JSON.stringify(data)}`)
  }
}
