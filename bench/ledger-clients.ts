import { execFileSync, spawn } from "node:child_process"

import type { LedgerNode } from "../integration-tests/fixtures/ledger/ledger-database"
import { openLedgerNode } from "../integration-tests/fixtures/ledger/ledger-database"
import { bonuses } from "../src/domain/money/bonuses"
import { minor } from "../src/domain/money/money"

export const CLIENTS = 8

/** What one client does again and again; told which account it is about, and a number used once. */
export type Operation = (node: LedgerNode, account_id: string, unique: string) => Promise<unknown>

export const accrue: Operation = ({ service }, account_id, unique) =>
  service.accrueBonuses({
    account_id,
    key: { source_type: "order", source_id: `order_${unique}`, part: "1" },
    bonuses: bonuses(100),
  })

/** Two commits: hold and capture of 0.01 bonus, so that the balance lasts. */
export const redeem: Operation = async ({ service }, account_id, unique) => {
  const cart_id = `cart_${unique}`
  await service.holdBonuses({
    account_id,
    cart_id,
    hold_id: `bhold_${unique}`,
    bonuses: bonuses(1),
    requested: "max",
    money: minor(1),
    currency_code: "eur",
    lines: [],
    program_version: 1,
    tier: null,
    hold_minutes: 60,
  })
  await service.captureHold({ account_id, cart_id })
}

/** Eight clients of one node on the accounts `bacc_1` to `bacc_<accounts>`. */
export class LedgerClients {
  private static operations = 0
  private readonly node: LedgerNode

  constructor(
    readonly database_url: string,
    private readonly accounts: number,
  ) {
    this.node = openLedgerNode(database_url, CLIENTS)
  }

  /** @returns operations a second */
  async run(operation: Operation, seconds: number): Promise<number> {
    const began_at = performance.now()
    let done = 0
    const client = async () => {
      while (performance.now() - began_at < seconds * 1000) {
        const account_id = `bacc_${1 + Math.floor(Math.random() * this.accounts)}`
        await operation(this.node, account_id, `${process.pid}_${LedgerClients.operations++}`)
        done += 1
      }
    }
    await Promise.all(Array.from({ length: CLIENTS }, client))
    return done / ((performance.now() - began_at) / 1000)
  }

  close(): Promise<void> {
    return this.node.close()
  }
}

/**
 * PostgreSQL's own benchmark, TPC-B-like: three updates, a select and an insert in one transaction.
 * @throws Error when pgbench is not installed; the message says where to get it
 */
export function preparePgbench(database_url: string, scale: number): void {
  try {
    execFileSync("pgbench", ["-i", "-q", "-s", String(scale), database_url], { stdio: "ignore" })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error
    throw new Error(
      "pgbench is not installed. It comes with PostgreSQL's server package (Debian and Ubuntu: apt-get install postgresql).",
    )
  }
}

/** @returns transactions a second with eight clients */
export async function runPgbench(database_url: string, seconds: number): Promise<number> {
  const args = ["-n", "-c", String(CLIENTS), "-j", "2", "-T", String(seconds), database_url]
  const child = spawn("pgbench", args, { stdio: ["ignore", "pipe", "ignore"] })
  let output = ""
  child.stdout.on("data", (text: Buffer) => (output += text.toString()))
  await new Promise((resolve) => child.on("exit", resolve))
  const [, transactions] = /tps = ([\d.]+)/.exec(output) ?? []
  if (!transactions) throw new Error(`pgbench has told no figure:\n${output}`)
  return Number(transactions)
}
