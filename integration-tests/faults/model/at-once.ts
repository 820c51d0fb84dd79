import fc from "fast-check"

import { DAY } from "../../fixtures/domain/accounts"
import { newHistory, played } from "./history"
import type { Books } from "./books"
import { predict } from "./ledger-model"
import { NO_ANSWER, perform } from "./perform"
import type { RealLedger } from "./real-ledger"
import { expectedOf } from "./real-ledger"
import type { Answer, Request } from "./request"
import { sentence } from "./request"
import type { Wish } from "./wishes"
import { requestOf, wish } from "./wishes"

/** What happened first, and lists of requests that are then made at the same time, all for anna. */
interface Story {
  readonly before: readonly Request[]
  readonly books: Books
  readonly lists: readonly (readonly Request[])[]
}

interface Answered {
  readonly request: Request
  readonly answer: Answer
}

const list = fc.array(wish, { minLength: 1, maxLength: 10, size: "max" })

export const stories = fc
  .record({
    before: fc.array(wish, { maxLength: 8, size: "max" }),
    pause: fc.constantFrom(0, 2 * DAY),
    lists: fc.array(list, { minLength: 2, maxLength: 3 }),
    has_twin: fc.boolean(),
  })
  .map(({ before, pause, lists, has_twin }): Story => {
    const opening = requestsOf(before, newHistory(1).books, "")
    const books = { ...opening.books, now: opening.books.now + pause }
    const told = lists.map(
      (wishes, index) => requestsOf(wishes, books, "xyz"[index] ?? "").requests,
    )
    // An impatient client makes the very same requests once more, through the other node.
    const all = has_twin ? [told[0] ?? [], ...told] : told
    return readable({ before: opening.requests, books, lists: all })
  })

/** Makes wishes concrete as if nobody else were there. Sweeps have no entry to be recognized by. */
function requestsOf(wishes: readonly Wish[], start: Books, prefix: string) {
  const memory = { asked: [], members: ["anna"], prefix }
  let books = start
  const requests: Request[] = []
  for (const wish of wishes) {
    const request = requestOf(wish, books, memory)
    if (request.do === "activate" || request.do === "expire") continue
    requests.push(request)
    books = predict(books, request).books
  }
  return { requests, books }
}

/**
 * Plays the lists at once on two nodes. The numbers of the entries tell in which order the ledger took the
 * acknowledged requests: in that order the model must give the same answers, and end with the same books.
 */
export async function playAtOnce({ before, books, lists }: Story, real: RealLedger): Promise<void> {
  await real.startOver(["anna"])
  const start = newHistory(1).books
  for (const request of before) await ask(request, start.now, real, 0)
  const answered = await Promise.all(
    lists.map(async (requests, index) => {
      const answers: Answered[] = []
      for (const request of requests) answers.push(await ask(request, books.now, real, index))
      return answers
    }),
  )

  const acknowledged = answered
    .flat()
    .filter(isDone)
    .sort((a, b) => seqOf(a) - seqOf(b))
  const states = [books]
  for (const { request, answer } of acknowledged) {
    const predicted = predict(states.at(-1) as Books, request)
    expect({ request, answer }).toEqual({ request, answer: predicted.answer })
    states.push(predicted.books)
  }
  expect(await real.written()).toEqual(expectedOf(states.at(-1) as Books))
  for (const answers of answered) expectOthersPossible(answers, acknowledged, states)
}

/** A refusal must be right at some moment between the acknowledged requests around it in its list. */
function expectOthersPossible(
  answers: readonly Answered[],
  acknowledged: readonly Answered[],
  states: readonly Books[],
): void {
  answers.forEach((answered, index) => {
    if (isDone(answered) || answered.answer.outcome === NO_ANSWER) return
    const earlier = answers.slice(0, index).filter(isDone).at(-1)
    const later = answers.slice(index).find(isDone)
    const from = earlier ? acknowledged.indexOf(earlier) + 1 : 0
    const to = later ? acknowledged.indexOf(later) + 1 : states.length
    const possible = states
      .slice(from, to)
      .map((state) => ({ ...answered, answer: predict(state, answered.request).answer }))
    expect(possible).toContainEqual(answered)
  })
}

async function ask(
  request: Request,
  now: number,
  real: RealLedger,
  index: number,
): Promise<Answered> {
  const node = real.nodes[index % 2 === 0 ? 0 : 1]
  played.steps += 1
  return {
    request,
    answer: await perform(node.service, request, { now, hold_id: real.newHoldId() }),
  }
}

function isDone({ answer }: Answered): boolean {
  return answer.outcome === "done"
}

function seqOf({ answer }: Answered): number {
  return "seq" in answer ? answer.seq : 0
}

function readable(story: Story): Story {
  const lines = (requests: readonly Request[]) => requests.map(sentence).join("; ")
  const told = [
    `first ${lines(story.before)}`,
    ...story.lists.map((list) => `at once ${lines(list)}`),
  ]
  return Object.assign(story, { [fc.toStringMethod]: () => told.join(" | ") })
}
