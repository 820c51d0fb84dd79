import { ContainerRegistrationKeys, ModulesSdkUtils } from "@medusajs/framework/utils"

import type { ConnectionPool } from "../../../src/modules/loyalty-member/ledger/database"
import type { PostgresClient } from "../../../src/modules/loyalty-member/ledger/sql-client"
import { LoyaltyMemberService } from "../../../src/modules/loyalty-member/service"
import type { LedgerNode } from "../../fixtures/ledger/ledger-database"

/**
 * Where a node dies. `before`: the statement was never sent. `while`: it was sent, and whether it was
 * carried out nobody knows. `after`: it was carried out, and its answer was lost.
 */
export interface CrashPoint {
  /** Which of the messages that the operation sends to the database; the first is 1. */
  readonly message: number
  readonly when: "before" | "while" | "after"
}

export interface CrashingNode extends LedgerNode {
  /** The next operation dies there, unless it sends fewer messages. */
  crashAt(point: CrashPoint): void
  /** Calls the crash off and tells which server process lost its client, if any did. */
  lostBackend(): number | null
}

/** The parts of a node-postgres client that a crash needs. */
interface Wire {
  readonly connection: { readonly stream: { destroy(): void } }
  readonly processID: number
}

type Query = (query: unknown) => unknown

/** A node of a shop whose connection is cut at a chosen message. */
export function openCrashingNode(database_url: string): CrashingNode {
  const pool = ModulesSdkUtils.createPgConnection({
    clientUrl: database_url,
    pool: { min: 0, max: 2 },
  }) as unknown as ConnectionPool & { destroy(): Promise<void> }
  const plan = new CrashPlan()
  const wrapped = new Map<PostgresClient, PostgresClient>()
  const client: ConnectionPool["client"] = {
    async acquireConnection() {
      const real = await pool.client.acquireConnection()
      const fragile = plan.watch(real)
      wrapped.set(fragile, real)
      return fragile
    },
    async releaseConnection(fragile) {
      const real = wrapped.get(fragile) as PostgresClient
      wrapped.delete(fragile)
      await pool.client.releaseConnection(real)
    },
  }
  const service = new LoyaltyMemberService({
    [ContainerRegistrationKeys.PG_CONNECTION]: { client },
  })
  return {
    service,
    close: () => pool.destroy(),
    crashAt: (point) => plan.arm(point),
    lostBackend: () => plan.disarm(),
  }
}

class CrashPlan {
  private point: CrashPoint | null = null
  private sent = 0
  private lost: number | null = null

  arm(point: CrashPoint): void {
    this.point = point
    this.sent = 0
    this.lost = null
  }

  disarm(): number | null {
    this.point = null
    return this.lost
  }

  watch(real: PostgresClient): PostgresClient {
    const send = real.query.bind(real) as Query
    return { query: (query: unknown) => this.pass(query, send, real) } as PostgresClient
  }

  private pass(query: unknown, send: Query, real: PostgresClient): unknown {
    this.sent += 1
    if (this.point?.message !== this.sent) return send(query)
    const wire = real as unknown as Wire
    this.lost = wire.processID
    const cut = () => wire.connection.stream.destroy()
    switch (this.point.when) {
      case "before":
        cut()
        return send(query)
      case "while": {
        const answer = send(query)
        setImmediate(cut)
        return answer
      }
      case "after":
        return answerLost(send(query), cut)
    }
  }
}

/** A batch carries its answer with it, a plain query is its own answer: both come to nothing. */
function answerLost(sent: unknown, cut: () => void): unknown {
  const lost = async (answer: Promise<unknown>) => {
    await answer
    cut()
    throw new Error("Connection terminated unexpectedly")
  }
  const batch = sent as { answer?: Promise<unknown> }
  return batch.answer ? { answer: lost(batch.answer) } : lost(sent as Promise<unknown>)
}
