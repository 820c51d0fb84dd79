import type { GivenAllowance, KeptAllowance } from "./kept-allowance"
import { hundredthsFor, shopTime } from "./kept-allowance"
import type { Link } from "./link"
import { retryDelayMs } from "./retry-delay"
import type { RecordedSale, Sale } from "./sale"
import { signClaim } from "./sign-claim"
import type { TillStorage } from "./storage"
import type {
  RefusedTask,
  ReturnTask,
  SaleTask,
  Task,
  TillState,
  WithdrawalTask,
} from "./till-state"
import { mayBeSent, returnTaskId, saleTaskId, stateFromText } from "./till-state"
import { sendTasks } from "./send-tasks"
import type { Refusal, Verdict } from "./verdict"
import { verdictOf } from "./verdict"

export interface TillClientOptions {
  readonly till_id: string
  readonly link: Link
  readonly storage: TillStorage
  /** Told of each task that the shop has answered, also long after it was begun. */
  readonly onAnswer?: (task: Task, verdict: Verdict) => void
  /** The till's clock and dice; fixed by tests. */
  readonly now?: () => number
  readonly random?: () => number
}

export type SaleOutcome =
  | { readonly status: "recorded"; readonly sale: RecordedSale }
  /** Hand the goods over: the sale is kept and will be told. */
  | { readonly status: "kept"; readonly under_allowance: boolean }
  /** The shop says no, or nobody can say yes: nothing is sold under this number. */
  | { readonly status: "refused"; readonly refusal: Refusal }

const NO_ANSWER: Refusal = {
  code: "no_answer",
  message: "The shop does not answer, and no allowance of this card covers so many bonuses.",
}

/**
 * Sells with a link or without one. What the shop has not answered is kept, survives a restart and is sent again
 * under the same name until it is; the shop does it once, however often and in whatever order it arrives.
 */
export class TillClient {
  private saving: Promise<void> = Promise.resolve()
  private flushing: Promise<void> | null = null

  private constructor(
    private readonly options: TillClientOptions,
    private state: TillState,
  ) {}

  /** Takes up what an earlier run has left in the storage. One client at a time has a storage. */
  static async open(options: TillClientOptions): Promise<TillClient> {
    return new TillClient(options, stateFromText(await options.storage.read()))
  }

  /** What is still to be told. */
  get waiting(): readonly Task[] {
    return this.state.tasks
  }

  /** What the shop has refused for good, until `acknowledge`. */
  get refused(): readonly RefusedTask[] {
    return this.state.refused
  }

  async acknowledge(task_id: string): Promise<void> {
    const refused = this.state.refused.filter(({ task }) => task.id !== task_id)
    await this.keep({ ...this.state, refused })
  }

  /**
   * Asks the shop for an allowance of a card, for a time without a link: when the customer is known, long before he
   * pays. Null: the shop does not answer, and an earlier one goes on.
   */
  async keepAllowance(card_code: string): Promise<KeptAllowance | Refusal | null> {
    const { till_id } = this.options
    const verdict = await this.ask("/allowances", { till_id, card_code })
    switch (verdict.kind) {
      case "again":
        return null
      case "refused":
        return verdict.refusal
      case "done": {
        const given = verdict.body["allowance"] as GivenAllowance
        const allowance: KeptAllowance = { ...given, used: 0, received_at: this.now() }
        const usable = Object.entries(this.state.allowances).filter(
          ([, kept]) => shopTime(kept, this.now()) <= Date.parse(kept.valid_until),
        )
        const allowances = { ...Object.fromEntries(usable), [card_code]: allowance }
        await this.keep({ ...this.state, allowances })
        return allowance
      }
    }
  }

  /** Bonuses, in major units, that a sale may be paid with when the shop does not answer. */
  mayTakeOff(card_code: string, total: number, currency_code: string): number {
    const allowance = this.state.allowances[card_code]
    return allowance ? hundredthsFor(allowance, total, currency_code, this.now()) / 100 : 0
  }

  /**
   * Sells. The sale is written down before the shop is asked; when it does not answer, the sale is kept, with bonuses
   * only as far as an allowance covers them. Refused, a number that the shop may have heard is withdrawn and used up.
   * @param total what the goods come to before bonuses, with tax
   */
  async sell(sale: Sale, total: number): Promise<SaleOutcome> {
    const id = saleTaskId(sale.receipt_id)
    const known = this.taskOf(id)
    if (known?.kind === "sale" && known.claim) return { status: "kept", under_allowance: true }
    const { till_id } = this.options
    const fresh: SaleTask = {
      kind: "sale",
      sale: { ...sale, till_id, sold_at: this.soldAt(sale) },
      claim: null,
    }
    const task = known?.kind === "sale" ? known : this.newTask(id, fresh)
    await this.put(task)
    const verdict = await this.ask("/receipts", task.sale)
    switch (verdict.kind) {
      case "done":
        await this.settle(task, verdict)
        return { status: "recorded", sale: verdict.body["receipt"] as RecordedSale }
      case "refused":
        await (task.attempts > 0 ? this.withdraw(task) : this.drop(task))
        return { status: "refused", refusal: verdict.refusal }
      case "again":
        return this.sellWithoutAnswer(task, total)
    }
  }

  private async sellWithoutAnswer(task: Task & SaleTask, total: number): Promise<SaleOutcome> {
    const { sale } = task
    const asked = Math.round((sale.bonuses ?? 0) * 100)
    if (asked === 0) {
      await this.put(this.later(task))
      return { status: "kept", under_allowance: false }
    }
    const allowance = this.state.allowances[sale.card_code]
    const now = this.now()
    if (!allowance || asked > hundredthsFor(allowance, total, sale.currency_code, now)) {
      await this.withdraw(task)
      return { status: "refused", refusal: NO_ANSWER }
    }
    const claim = await signClaim(allowance, sale)
    const used = { ...allowance, used: allowance.used + asked }
    const allowances = { ...this.state.allowances, [sale.card_code]: used }
    const tasks = withTask(this.state.tasks, this.later({ ...task, claim }))
    await this.keep({ ...this.state, allowances, tasks })
    return { status: "kept", under_allowance: true }
  }

  /** In one writing: a till that is switched off now neither tells the sale nor forgets to withdraw it. */
  private withdraw(task: Task & SaleTask): Promise<void> {
    const { receipt_id } = task.sale
    const withdrawal = this.newTask(`withdrawal:${receipt_id}`, { kind: "withdrawal", receipt_id })
    const tasks = withTask(without(this.state.tasks, task), withdrawal)
    return this.keep({ ...this.state, tasks })
  }

  /** Takes goods of one of this till's receipts back: told at once, or as soon as the shop answers. */
  async takeBack(asked: Omit<ReturnTask, "kind">): Promise<Verdict> {
    const id = returnTaskId(asked.receipt_id, asked.return_id)
    const task = this.newTask(id, { kind: "return", ...asked })
    await this.put(task)
    if (!mayBeSent(task, this.state)) return { kind: "again" }
    const [verdict = { kind: "again" } as const] = await this.send([task])
    return verdict
  }

  /**
   * Tells the shop what is due, in any order. Another call meanwhile waits for the same.
   * @param everything also what is not due yet
   */
  flush({ everything = false } = {}): Promise<void> {
    this.flushing ??= this.flushOnce(everything).finally(() => {
      this.flushing = null
    })
    return this.flushing
  }

  private async flushOnce(everything: boolean): Promise<void> {
    const now = this.now()
    const due = this.state.tasks.filter((task) => everything || task.due_at <= now)
    await this.send(due.filter((task) => mayBeSent(task, this.state)))
  }

  private async send(tasks: readonly Task[]): Promise<Verdict[]> {
    const verdicts = await sendTasks(tasks, this.options.till_id, (path, body) =>
      this.ask(path, body),
    )
    for (const [index, task] of tasks.entries()) {
      await this.settle(task, verdicts[index] ?? { kind: "again" })
    }
    return verdicts
  }

  /** What an answer leaves to be done. One that comes a second time finds nothing. */
  private async settle(sent: Task, verdict: Verdict): Promise<void> {
    const task = this.taskOf(sent.id)
    if (!task) return
    switch (verdict.kind) {
      case "again":
        return this.put(this.later(task))
      case "done":
        this.options.onAnswer?.(task, verdict)
        return this.drop(task)
      case "refused": {
        this.options.onAnswer?.(task, verdict)
        const refused = [...this.state.refused, { task, refusal: verdict.refusal }]
        return this.keep({ ...this.state, tasks: without(this.state.tasks, task), refused })
      }
    }
  }

  private async ask(path: string, body: unknown): Promise<Verdict> {
    try {
      return verdictOf(await this.options.link({ path: `/admin/loyalty/till${path}`, body }))
    } catch {
      return { kind: "again" }
    }
  }

  private newTask<Kind extends SaleTask | ReturnTask | WithdrawalTask>(id: string, what: Kind) {
    return { id, attempts: 0, due_at: this.now(), ...what }
  }

  private later<Kind extends Task>(task: Kind): Kind {
    const attempts = task.attempts + 1
    return { ...task, attempts, due_at: this.now() + retryDelayMs(attempts, this.random()) }
  }

  /** By the shop's clock where an allowance tells it: a till whose clock is slow sells in time. */
  private soldAt({ card_code }: Sale): string {
    const allowance = this.state.allowances[card_code]
    return new Date(allowance ? shopTime(allowance, this.now()) : this.now()).toISOString()
  }

  private taskOf(id: string): Task | undefined {
    return this.state.tasks.find((task) => task.id === id)
  }

  private put(task: Task): Promise<void> {
    return this.keep({ ...this.state, tasks: withTask(this.state.tasks, task) })
  }

  private drop(task: Task): Promise<void> {
    return this.keep({ ...this.state, tasks: without(this.state.tasks, task) })
  }

  /** One writing after the other, so that an older state never overwrites a newer one. */
  private keep(state: TillState): Promise<void> {
    this.state = state
    const write = () => this.options.storage.write(JSON.stringify(this.state))
    this.saving = this.saving.then(write, write)
    return this.saving
  }

  private now(): number {
    return this.options.now?.() ?? Date.now()
  }

  private random(): number {
    return this.options.random?.() ?? Math.random()
  }
}

function withTask(tasks: readonly Task[], task: Task): readonly Task[] {
  return [...without(tasks, task), task]
}

function without(tasks: readonly Task[], { id }: Task): readonly Task[] {
  return tasks.filter((known) => known.id !== id)
}
