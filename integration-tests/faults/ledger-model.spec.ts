import fc from "fast-check"

import { crashingHistories, histories, newHistory, played } from "./model/history"
import { playAtOnce, stories } from "./model/at-once"
import { predict } from "./model/ledger-model"
import { requestOf, wish } from "./model/wishes"
import { RealLedger } from "./model/real-ledger"

const IS_LONG = process.env.FAULTS === "long"

/** Ends the search for a shorter story too. */
const TIME_LIMIT_MS = IS_LONG ? 1_500_000 : 16_000

/** What each request can be answered, beside a swept ledger; an order would also forbid an undo. */
const ANSWERS = {
  accrue: ["again", "done", "idempotency_conflict", "member_state_refuses"],
  activate: ["swept"],
  adjust: ["again", "done", "idempotency_conflict", "insufficient_balance", "member_state_refuses"],
  capture: ["again", "done", "hold_not_found", "hold_not_open"],
  expire: ["swept"],
  hold: ["again", "done", "hold_not_open", "insufficient_balance", "member_state_refuses"],
  merge: [
    "already",
    "checkout_under_way",
    "member_state_refuses",
    "members_not_mergeable",
    "merged",
  ],
  refund: [
    "again",
    "done",
    "hold_not_found",
    "idempotency_conflict",
    "invariant",
    "member_state_refuses",
  ],
  release: ["again", "done", "hold_not_found", "hold_not_open"],
  revoke: ["again", "done", "idempotency_conflict", "invariant", "member_state_refuses"],
  undo: ["done", "hold_not_open", "nothing"],
}

let ledger: RealLedger
beforeAll(async () => {
  ledger = await RealLedger.open(`loyalty_model_${process.pid}`)
})
afterAll(async () => {
  await ledger.close()
  const { steps, histories: told, crashes } = played
  process.stdout.write(`ledger model: ${steps} steps in ${told} histories, ${crashes} crashes\n`)
})

describe("whatever a shop asks of the ledger, step by step", () => {
  it("it answers as the design says, and writes what the design says", () =>
    play(histories, IS_LONG ? 3000 : 100))

  it("it does so when a node dies in the middle, and the caller tries again", () =>
    play(crashingHistories, IS_LONG ? 1500 : 60))
})

describe("whatever several ask at the same time, on two nodes", () => {
  it("each acknowledged request was carried out once, in one order for all, and nothing else", () =>
    assertAll(
      fc.asyncProperty(stories, (story) => toItsEnd(() => playAtOnce(story, ledger))),
      IS_LONG ? 1500 : 80,
    ))
})

describe("random wishes", () => {
  it("reach every answer that the ledger can give, so that each is predicted and tried", () => {
    expect(answersReached()).toEqual(ANSWERS)
  })
})

/** Told by the model alone, and therefore the same in every run. */
function answersReached(): Record<string, string[]> {
  const reached: Record<string, string[]> = {}
  const lists = fc.array(wish, { maxLength: 60, size: "max" })
  for (const wishes of fc.sample(lists, { seed: 1, numRuns: 400 })) {
    const told = newHistory(2)
    for (const next of wishes) {
      const request = requestOf(next, told.books, told)
      const { answer, books } = predict(told.books, request)
      told.books = books
      const answers = (reached[request.do] ??= [])
      if (!answers.includes(answer.outcome)) answers.push(answer.outcome)
    }
  }
  for (const answers of Object.values(reached)) answers.sort()
  return reached
}

function play(commands: typeof histories, numRuns: number): Promise<void> {
  const history = fc.asyncProperty(fc.integer({ min: 1, max: 3 }), commands, (members, steps) =>
    toItsEnd(async () => {
      const told = newHistory(members)
      await ledger.startOver(told.members)
      await fc.asyncModelRun(() => ({ model: told, real: ledger }), steps)
    }),
  )
  return assertAll(history, numRuns)
}

let under_way: Promise<void> = Promise.resolve()

function toItsEnd(history: () => Promise<void>): Promise<void> {
  under_way = history().then(async () => {
    await ledger.expectLawsHold()
    played.histories += 1
  })
  return under_way
}

/** `TEST_SEED`, `TEST_PATH` and `TEST_REPLAY_PATH` of a failed run play its shortest story alone. */
async function assertAll<Values>(
  property: fc.IAsyncPropertyWithHooks<Values>,
  numRuns: number,
): Promise<void> {
  const path = process.env.TEST_PATH
  const limits = { numRuns, interruptAfterTimeLimit: TIME_LIMIT_MS }
  await fc.assert(property, path ? { ...limits, path } : limits)
  // When its time is up, fast-check does not wait for the history that it has begun; the next test would mix with it.
  await under_way
}
