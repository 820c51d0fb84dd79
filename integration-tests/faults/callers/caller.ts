import { setTimeout as pause } from "node:timers/promises"

import fc from "fast-check"

import { DAY, TODAY } from "../../fixtures/domain/accounts"
import type { LedgerNode } from "../../fixtures/ledger/ledger-database"
import type { Books } from "../model/books"
import { newBooks } from "../model/books"
import { predict } from "../model/ledger-model"
import { NO_ANSWER, perform } from "../model/perform"
import type { Answer, Request } from "../model/request"
import type { Memory, Wish } from "../model/wishes"
import { requestOf, wish } from "../model/wishes"

const PAUSE_MS = 20
const PATIENCE_MS = 60_000

/** After so many requests a day has passed for the caller: lots ripen, expire, holds run out. */
const REQUESTS_A_DAY = 8

/** How a caller's requests have fared; milliseconds for the slowest try of each kind. */
export interface Experience {
  requests: number
  /** Tries that ended with "busy, try again". */
  put_off: number
  slowest_answer_ms: number
  slowest_put_off_ms: number
}

/**
 * Somebody with an account of his own, who asks the ledger for one thing after the other, and for each
 * until he is answered: under the same key, on one node and then on the next. The model reckons with him.
 */
export class Caller {
  readonly experience: Experience = {
    requests: 0,
    put_off: 0,
    slowest_answer_ms: 0,
    slowest_put_off_ms: 0,
  }
  private books: Books
  private readonly memory: Memory
  private readonly wishes: Iterator<Wish>

  constructor(
    readonly member: string,
    seed: number,
  ) {
    this.books = newBooks([member], TODAY)
    this.memory = { asked: [], members: [member], prefix: `${member}_` }
    this.wishes = endlessWishes(seed)
  }

  /** What must be written of this caller: as if nothing had ever gone wrong. */
  get reckoned(): Books {
    return this.books
  }

  /** @throws when the answer is none that the model allows, or whatever else than a refusal comes back */
  async askNext(nodes: readonly LedgerNode[]): Promise<void> {
    const request = this.nextRequest()
    const first = predict(this.books, request)
    const { answer, tries } = await this.insist(nodes, request)
    // A try that was put off was carried out or not: the next one hears of it, or carries it out.
    const again = predict(first.books, request)
    const possible = tries === 1 ? [first.answer] : [first.answer, again.answer]
    expect(possible.map((one) => ({ request, answer: one }))).toContainEqual({ request, answer })
    this.books = first.books
    this.experience.requests += 1
    if (this.experience.requests % REQUESTS_A_DAY === 0) {
      this.books = { ...this.books, now: this.books.now + DAY }
    }
  }

  private async insist(
    nodes: readonly LedgerNode[],
    request: Request,
  ): Promise<{ answer: Answer; tries: number }> {
    const { experience, member } = this
    const circumstances = {
      now: this.books.now,
      hold_id: `bhold_${member}_${experience.requests}`,
    }
    const deadline = Date.now() + PATIENCE_MS
    for (let tries = 1; ; tries += 1) {
      const node = nodes[(experience.requests + tries) % nodes.length] as LedgerNode
      const asked_at = performance.now()
      const answer = await perform(node.service, request, circumstances)
      const waited_ms = performance.now() - asked_at
      if (answer.outcome !== NO_ANSWER) {
        experience.slowest_answer_ms = Math.max(experience.slowest_answer_ms, waited_ms)
        return { answer, tries }
      }
      experience.put_off += 1
      experience.slowest_put_off_ms = Math.max(experience.slowest_put_off_ms, waited_ms)
      if (Date.now() > deadline) throw new Error(`${member} was put off for a minute`)
      await pause(PAUSE_MS)
    }
  }

  /** A sweep is for all accounts, and no business of one caller. */
  private nextRequest(): Request {
    for (;;) {
      const { value } = this.wishes.next() as { value: Wish }
      const request = requestOf(value, this.books, this.memory)
      if (request.do !== "activate" && request.do !== "expire") return request
    }
  }
}

function* endlessWishes(seed: number): Generator<Wish> {
  for (let page = 0; ; page += 1) {
    yield* fc.sample(wish, { seed: seed + page, numRuns: 100 })
  }
}
