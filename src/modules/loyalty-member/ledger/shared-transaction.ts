import { InvariantError, LoyaltyError } from "../../../domain/errors"
import type { ConnectionPool } from "./database"
import { inTransaction, withConnection } from "./database"
import type { SqlResult } from "./sql-client"
import type { OperationTransaction } from "./transaction"
import { LedgerTransaction } from "./transaction"

/** Enough to spare the flush of each commit, few enough that another node soon gets its turn at the account. */
const OPERATIONS_TOGETHER = 16
const TOGETHER_FOR_MS = 100

type Operation<Result> = (transaction: OperationTransaction) => Promise<Result>

/** Somebody who waits for an account in this process. */
interface Caller {
  readonly operation: Operation<unknown>
  readonly resolve: (result: unknown) => void
  readonly reject: (error: unknown) => void
}

const queues = new WeakMap<ConnectionPool, Map<string, Caller[]>>()

/**
 * Runs an operation that locks this account and no other. While one is under way, those of this process that want
 * the same account queue here and not each on a connection of its own, and then run one after the other in one
 * transaction: one lock and one flush for all of them (see docs/adr/0038-waiting-operations-share-a-transaction.md).
 *
 * Nobody is told anything before all of it is committed. An operation that refuses before it has written stops
 * nobody; when one fails that may have written, or PostgreSQL refuses a statement of anyone, all is rolled back and
 * each starts again in a transaction of its own.
 * @throws LoyaltyError `busy_try_again`, as `inTransaction`
 */
export function inAccountTransaction<Result>(
  pool: ConnectionPool,
  account_id: string,
  operation: Operation<Result>,
): Promise<Result> {
  return new Promise((resolve, reject) => {
    const caller: Caller = { operation, resolve: resolve as Caller["resolve"], reject }
    const accounts = queues.get(pool) ?? new Map<string, Caller[]>()
    queues.set(pool, accounts)
    const queue = accounts.get(account_id)
    if (queue) {
      queue.push(caller)
      return
    }
    accounts.set(account_id, [caller])
    void serve(pool, accounts, account_id)
  })
}

/** The queue goes in the very step that finds it empty: whoever comes after that makes a new one. */
async function serve(
  pool: ConnectionPool,
  accounts: Map<string, Caller[]>,
  account_id: string,
): Promise<void> {
  const queue = accounts.get(account_id) ?? []
  while (queue.length > 0) {
    const seats: Seat[] = []
    try {
      await withConnection(pool, (client) => fill(new LedgerTransaction(client), queue, seats))
      for (const seat of seats) seat.tell()
    } catch (error) {
      disband(pool, queue.splice(0), seats, error)
    }
  }
  accounts.delete(account_id)
}

/** Takes callers from the queue for as long as some are waiting, and commits what they have decided. */
async function fill(transaction: LedgerTransaction, queue: Caller[], seats: Seat[]): Promise<void> {
  const began_at = performance.now()
  try {
    for (let caller = queue.shift(); caller; caller = queue.shift()) {
      const seat = new Seat(caller, transaction)
      seats.push(seat)
      await seat.run()
      if (transaction.failure) throw transaction.failure
      if (seat.mayLeaveTraces) throw new InvariantError("a failed operation shares no commit")
      if (seats.length === OPERATIONS_TOGETHER) break
      if (performance.now() - began_at > TOGETHER_FOR_MS) break
    }
    await transaction.commit()
    for (const seat of seats) seat.confirm()
  } catch (error) {
    await transaction.rollback()
    for (const seat of seats) seat.undo(error as Error)
    throw error
  } finally {
    await Promise.all(seats.map((seat) => seat.ended))
  }
}

/**
 * A busy database is told to those who have met it. Whoever was still behind them does not wait for the next
 * transaction to meet it as well: he goes his own way, as all do when one of them has made PostgreSQL refuse.
 */
function disband(
  pool: ConnectionPool,
  waiting: readonly Caller[],
  seats: readonly Seat[],
  error: unknown,
): void {
  const is_busy = LoyaltyError.is(error) && error.code === "busy_try_again"
  const met_it = seats.length === 0 ? waiting : seats.map((seat) => seat.caller)
  const behind = seats.length === 0 ? [] : waiting
  for (const caller of met_it) {
    if (is_busy) caller.reject(error)
    else startAlone(pool, caller)
  }
  for (const caller of behind) startAlone(pool, caller)
}

function startAlone(pool: ConnectionPool, { operation, resolve, reject }: Caller): void {
  void inTransaction(pool, operation).then(resolve, reject)
}

/** One operation's place in the shared transaction. What came of it is kept until all is committed. */
class Seat implements OperationTransaction {
  /** Its outcome is known. */
  ended: Promise<void> = Promise.resolve()
  tell: () => void = () => undefined
  /** What it has written is committed, or is not and never will be. */
  confirm: () => void = () => undefined
  undo: (error: Error) => void = () => undefined
  private decided: () => void = () => undefined
  private has_failed = false
  private has_queried = false

  constructor(
    readonly caller: Caller,
    private readonly transaction: LedgerTransaction,
  ) {}

  /** Until the operation has decided what it writes, or is over without writing. */
  run(): Promise<void> {
    const { operation, resolve, reject } = this.caller
    return new Promise((decided) => {
      this.decided = decided
      this.ended = operation(this)
        .then(
          (result) => () => {
            resolve(result)
          },
          (error: unknown) => {
            this.has_failed = true
            return () => {
              reject(error)
            }
          },
        )
        .then((tell) => {
          this.tell = tell
          decided()
        })
    })
  }

  /** It has failed after statements of its own, which may have written: alone it would be rolled back with them. */
  get mayLeaveTraces(): boolean {
    return this.has_failed && this.has_queried
  }

  query<Row = Record<string, unknown>>(
    query: Parameters<OperationTransaction["query"]>[0],
  ): Promise<SqlResult<Row>> {
    this.has_queried = true
    return this.transaction.query<Row>(query)
  }

  call<Result>(name: string, request: object): Promise<Result> {
    return this.transaction.call<Result>(name, request)
  }

  /** What it writes travels with the next operation's reading. */
  callAndCommit(name: string, request: object): Promise<void> {
    this.transaction.callWithNext(name, request)
    return new Promise((resolve, reject) => {
      this.confirm = resolve
      this.undo = reject
      this.decided()
    })
  }
}
