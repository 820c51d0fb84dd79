import { isDeepStrictEqual } from "node:util"

import fc from "fast-check"

import { DAY, TODAY } from "../../fixtures/domain/accounts"
import type { CrashPoint } from "./crashing-node"
import type { Books } from "./books"
import { newBooks } from "./books"
import { predict } from "./ledger-model"
import { NO_ANSWER, perform } from "./perform"
import type { RealLedger } from "./real-ledger"
import { expectedOf } from "./real-ledger"
import type { Request } from "./request"
import { day, sentence } from "./request"
import type { Memory, Wish } from "./wishes"
import { requestOf, wish } from "./wishes"

const MEMBERS = ["anna", "bob", "cleo"]
const MINUTE = 60_000

/** What fast-check carries from step to step. */
export interface Told extends Memory {
  books: Books
}

type Step = fc.AsyncCommand<Told, RealLedger>

/** How much was played; the spec tells it at the end. */
export const played = { steps: 0, histories: 0, crashes: 0 }

export function newHistory(member_count: number): Told {
  const members = MEMBERS.slice(0, member_count)
  return { members, asked: [], prefix: "", books: newBooks(members, TODAY) }
}

/** One request: the ledger answers as the model predicts, and has written what the model says. */
class Ask implements Step {
  private said = "something"
  constructor(private readonly wish: Wish) {}

  check = () => true;
  [fc.cloneMethod] = () => new Ask(this.wish)

  async run(told: Told, real: RealLedger): Promise<void> {
    const request = requestOf(this.wish, told.books, told)
    this.said = sentence(request)
    const { answer, books } = predict(told.books, request)
    const circumstances = { now: books.now, hold_id: real.newHoldId() }
    expect(await perform(real.nodes[0].service, request, circumstances)).toEqual(answer)
    expect(await real.written()).toEqual(expectedOf(books))
    told.books = books
    played.steps += 1
  }

  toString = () => this.said
}

/** A node dies in the middle of a request, which is then made again under the same key. */
class AskAndCrash implements Step {
  private said = "something"
  constructor(
    private readonly wish: Wish,
    private readonly point: CrashPoint,
  ) {}

  check = () => true;
  [fc.cloneMethod] = () => new AskAndCrash(this.wish, this.point)

  async run(told: Told, real: RealLedger): Promise<void> {
    const request = requestOf(this.wish, told.books, told)
    const { message, when } = this.point
    this.said = `crash ${when} message ${message} of: ${sentence(request)}; try again`
    const before = told.books
    const first = predict(before, request)
    const circumstances = { now: before.now, hold_id: real.newHoldId() }

    real.fragile.crashAt(this.point)
    const answer = await perform(real.fragile.service, request, circumstances)
    const backend = real.fragile.lostBackend()
    if (backend !== null) played.crashes += 1
    if (backend === null || answer.outcome !== NO_ANSWER) expect(answer).toEqual(first.answer)

    const books = await this.booksAfterCrash(real, { before, after: first.books, backend, request })
    const retried = await perform(real.nodes[1].service, request, circumstances)
    const possible = books.map((found) => predict(found, request).answer)
    expect(possible).toContainEqual(retried)
    // What is left of the dead node must not stand in the way of a later sweep.
    if (backend !== null) await real.untilGone(backend)
    expect(await real.written()).toEqual(expectedOf(first.books))
    told.books = first.books
    played.steps += 1
  }

  /**
   * All of it was written or nothing. Where the statement was cut off under way, the second try does not
   * wait to see which: it has to be right beside a process that is still at work. A sweep passes over
   * accounts that somebody has locked, and therefore waits.
   */
  private async booksAfterCrash(
    real: RealLedger,
    crash: { before: Books; after: Books; backend: number | null; request: Request },
  ): Promise<Books[]> {
    const { before, after, backend, request } = crash
    const both = [before, after]
    if (backend === null) return [after]
    const is_sweep = request.do === "activate" || request.do === "expire"
    if (this.point.when === "while" && !is_sweep) return both
    await real.untilGone(backend)
    const written = await real.written()
    expect(both.map(expectedOf)).toContainEqual(written)
    return both.filter((books) => isDeepStrictEqual(expectedOf(books), written))
  }

  toString = () => this.said
}

class Wait implements Step {
  private said = "time passes"
  constructor(private readonly duration: number) {}

  check = () => true;
  [fc.cloneMethod] = () => new Wait(this.duration)

  async run(told: Told): Promise<void> {
    told.books = { ...told.books, now: told.books.now + this.duration }
    this.said = `it is ${day(told.books.now)}`
    played.steps += 1
  }

  toString = () => this.said
}

const ask = wish.map((what): Step => new Ask(what))

const wait = fc
  .constantFrom(20 * MINUTE, 45 * MINUTE, DAY, 3 * DAY, 20 * DAY)
  .map((duration): Step => new Wait(duration))

const crash = fc
  .tuple(wish, fc.integer({ min: 1, max: 3 }), fc.constantFrom("before", "while", "after"))
  .map(([what, message, when]): Step => new AskAndCrash(what, { message, when }))

/** With `TEST_PATH`, from the story of a failed run: it is told again at once. */
const replayPath = process.env.TEST_REPLAY_PATH
const OPTIONS = { maxCommands: 60, size: "max", ...(replayPath ? { replayPath } : {}) } as const

/** Requests one after the other, and now and then time passes. */
export const histories = fc.commands([ask, ask, ask, ask, ask, wait], OPTIONS)

/** The same, with a node that dies at every third step. */
export const crashingHistories = fc.commands([ask, ask, ask, crash, crash, wait], OPTIONS)
