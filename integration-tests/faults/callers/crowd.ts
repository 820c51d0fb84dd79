import type { LedgerNode } from "../../fixtures/ledger/ledger-database"
import { withClient } from "../../fixtures/ledger/ledger-database"
import { expectLawsHold } from "../../fixtures/ledger/ledger-laws"
import { accountId } from "../model/perform"
import { expectedOf, readWritten } from "../model/real-ledger"
import type { Experience } from "./caller"
import { Caller } from "./caller"

/** New members who will all ask at the same time. */
export async function gather(
  node: LedgerNode,
  names: readonly string[],
  seed: number,
): Promise<Caller[]> {
  await node.service.joinMembers(
    names.map((member) => ({
      member_id: `lmem_${member}`,
      account_id: accountId(member),
      program_id: "lprog_1",
      customer_id: `cus_${member}`,
      tier: null,
    })),
  )
  return names.map((member, index) => new Caller(member, seed + 1_000 * index))
}

export function named(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `caller${index + 1}`)
}

/** All of them ask, each one thing after the other, until it is over. */
export async function allAsk(
  callers: readonly Caller[],
  nodes: readonly LedgerNode[],
  isOver: (caller: Caller) => boolean,
): Promise<void> {
  await Promise.all(
    callers.map(async (caller) => {
      while (!isOver(caller)) await caller.askNext(nodes)
    }),
  )
}

/**
 * All laws hold, and in the books stands what the model has reckoned for each caller and nothing else:
 * each request that was answered is there once, and each that was refused is not.
 */
export async function expectBooksRight(
  database_url: string,
  callers: readonly Caller[],
): Promise<void> {
  const reckoned = callers.map(({ reckoned }) => expectedOf(reckoned))
  const written = await withClient(database_url, readWritten)
  expect(written).toEqual(Object.assign({}, ...reckoned))
  await expectLawsHold(database_url)
}

export function experienceOf(callers: readonly Caller[]): Experience {
  const all = callers.map(({ experience }) => experience)
  const sum = (key: "requests" | "put_off") => all.reduce((total, one) => total + one[key], 0)
  const most = (key: "slowest_answer_ms" | "slowest_put_off_ms") =>
    Math.round(Math.max(...all.map((one) => one[key])))
  return {
    requests: sum("requests"),
    put_off: sum("put_off"),
    slowest_answer_ms: most("slowest_answer_ms"),
    slowest_put_off_ms: most("slowest_put_off_ms"),
  }
}
