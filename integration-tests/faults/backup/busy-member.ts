import { isDeepStrictEqual } from "node:util"

import fc from "fast-check"

import type { LoyaltyMemberService } from "../../../src/modules/loyalty-member/service"
import { TODAY } from "../../fixtures/domain/accounts"
import type { Books } from "../model/books"
import { predict } from "../model/ledger-model"
import { accountId, perform } from "../model/perform"
import type { Written } from "../model/real-ledger"
import { expectedOf } from "../model/real-ledger"
import type { Answer, Request } from "../model/request"
import type { Memory, Wish } from "../model/wishes"
import { requestOf, wish } from "../model/wishes"

const WISHES = 5_000

interface Asked {
  readonly request: Request
  readonly hold_id: string
  readonly answer: Answer
  /** The books after it. */
  readonly books: Books
}

/** A member of a busy shop: asks one thing after the other, and knows what each of them must have done. */
export class BusyMember {
  private readonly asked: Asked[] = []
  private readonly memory: Memory
  private readonly start: Books
  private readonly wishes: Wish[]

  constructor(
    readonly name: string,
    seed: number,
  ) {
    this.memory = { asked: [], members: [name], prefix: `${name}_` }
    const accounts = { [name]: { debt: 0, lots: [], entries: [] } }
    this.start = { now: TODAY, accounts, holds: {}, orders: {}, merged: {}, keys: {} }
    this.wishes = fc.sample(wish, { seed, numRuns: WISHES })
  }

  get books(): Books {
    return this.asked.at(-1)?.books ?? this.start
  }

  /** How many requests were answered so far. */
  get answered(): number {
    return this.asked.length
  }

  async askNext(service: LoyaltyMemberService): Promise<void> {
    const next = this.wishes.pop()
    if (!next) throw new Error(`${this.name} has no wishes left`)
    const request = requestOf(next, this.books, this.memory)
    // The sweeps are everybody's and have no key.
    if (request.do === "activate" || request.do === "expire") return
    const { answer, books } = predict(this.books, request)
    const hold_id = `bhold_${this.name}_${this.asked.length}`
    expect(await perform(service, request, { now: TODAY, hold_id })).toEqual(answer)
    this.asked.push({ request, hold_id, answer, books })
  }

  /**
   * How many of the member's requests are in what is written; of several that wrote nothing, the first.
   * @throws Error when it is written as it never was
   */
  knownTo(written: Record<string, Written>): number {
    const found = written[accountId(this.name)]
    for (let requests = 0; requests <= this.asked.length; requests += 1) {
      const { accounts } = this.booksAfter(requests)
      if (accounts[this.name]?.entries.length !== found?.entries.length) continue
      if (isDeepStrictEqual(this.writtenAfter(requests), found)) return requests
    }
    throw new Error(`${this.name} never had ${JSON.stringify(found)}`)
  }

  writtenAfter(requests: number): Written {
    return expectedOf(this.booksAfter(requests))[accountId(this.name)] as Written
  }

  private booksAfter(requests: number): Books {
    return requests === 0 ? this.start : (this.asked[requests - 1] as Asked).books
  }

  /** Asks again, under its key, for whatever was booked before: nothing of it is booked twice. */
  async repeatUntil(requests: number, service: LoyaltyMemberService): Promise<number> {
    const books = this.booksAfter(requests)
    const booked = this.asked.slice(0, requests).filter(({ request, answer }) => {
      return answer.outcome === "done" && hasKey(request)
    })
    for (const { request, hold_id } of booked) {
      const { answer } = predict(books, request)
      expect(answer.outcome).toBe("again")
      expect(await perform(service, request, { now: TODAY, hold_id })).toEqual(answer)
    }
    return booked.length
  }

  /** Asks anew what the backup does not know: each gets the answer that it got the first time. */
  async repeatFrom(requests: number, service: LoyaltyMemberService): Promise<number> {
    const lost = this.asked.slice(requests)
    for (const { request, hold_id, answer } of lost) {
      expect(await perform(service, request, { now: TODAY, hold_id })).toEqual(answer)
    }
    return lost.length
  }
}

function hasKey(request: Request): boolean {
  return ["accrue", "adjust", "refund", "revoke"].includes(request.do)
}
