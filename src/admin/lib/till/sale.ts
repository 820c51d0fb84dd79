import type { PaymentTold, TillAnswer, TillSale } from "../../hooks/api/till-types"
import { refusalOf } from "../shop/refusal"
import type { CartChange } from "./cart-change"
import { isNoChange, leftToDo, mergeChanges, NO_CHANGE, stepsOf } from "./cart-change"

export type BonusWish = number | "max" | "none"

/** The server, as a sale asks it. */
export interface SaleLink {
  readonly open: (change: CartChange) => Promise<TillAnswer>
  readonly read: (cart_id: string) => Promise<TillAnswer>
  readonly change: (cart_id: string, change: CartChange) => Promise<TillAnswer>
  readonly payWithBonuses: (cart_id: string, wish: BonusWish) => Promise<TillAnswer>
  /** @param payment `null`: nothing is left to pay, or nobody remembers */
  readonly complete: (cart_id: string, payment: PaymentTold | null) => Promise<TillSale>
}

export interface SaleState {
  /** `null`: nothing was scanned yet. */
  readonly answer: TillAnswer | null
  /** What was asked for and not answered yet. */
  readonly waiting: CartChange
  readonly isBusy: boolean
  readonly isPaying: boolean
  /** Why the last thing could not be done. */
  readonly problem: unknown
  /** It was sold. */
  readonly sale: TillSale | null
}

export const NOTHING_SCANNED: SaleState = {
  answer: null,
  waiting: NO_CHANGE,
  isBusy: false,
  isPaying: false,
  problem: null,
  sale: null,
}

/**
 * One sale, each step after the one before: what is scanned while the server is answering waits, and goes to it in one
 * request. Where an answer was lost, the cart is read before anything else is asked, so that nothing is added twice.
 */
export class Sale {
  private now = NOTHING_SCANNED
  private queued = NO_CHANGE
  /** Sent, and not answered. */
  private sent = NO_CHANGE
  private wish: BonusWish | null = null
  private payment: PaymentTold | null = null
  private isUnsure = false
  private running: Promise<void> | null = null

  /** @param tell is called whenever the state has changed */
  constructor(
    private readonly link: SaleLink,
    private readonly tell: () => void,
  ) {}

  get state(): SaleState {
    return this.now
  }

  /** Whose sale it is, or will be when the server has answered; `null`: nobody's. */
  get holder_id(): string | null {
    const { answer, waiting } = this.now
    return waiting.member_id === undefined
      ? (answer?.loyalty.member?.id ?? null)
      : waiting.member_id
  }

  /** False: the sale is being paid or done, and takes nothing more. */
  change(change: CartChange): boolean {
    if (this.now.isPaying || this.now.sale) return false
    this.queued = mergeChanges(this.queued, change)
    this.goOn()
    return true
  }

  payWithBonuses(wish: BonusWish): void {
    this.wish = wish
    this.goOn()
  }

  /** Pressed twice it is one sale: the cart is its own key. */
  pay(payment: PaymentTold | null): void {
    if (this.now.answer === null) return
    this.payment = payment
    this.show({ isPaying: true })
    this.goOn()
  }

  /** The sale that a reload of the page has interrupted. */
  async resume(cart_id: string): Promise<void> {
    this.show({ isBusy: true })
    const answer = await this.link.read(cart_id).catch(() => null)
    this.show({ isBusy: false, answer, isPaying: Boolean(answer?.cart.completed_at) })
    if (answer) this.goOn()
  }

  /** Something else may have changed what is known of the cart, such as a card that was issued. */
  refresh(): void {
    this.isUnsure = true
    this.goOn()
  }

  /** Whatever is still to do is done; after a lost answer, once more. */
  goOn(): void {
    if (this.running) return this.show({ problem: null })
    this.running = this.run().finally(() => {
      this.running = null
      this.show({ isBusy: false })
      // It may have come between the last look and now.
      if (!this.isUnsure && this.isMoreToDo()) this.goOn()
    })
  }

  /** Given up: bonuses that are held for it go back now, and not only when their time is over. */
  async abandon(): Promise<void> {
    await this.running
    const { answer, sale } = this.now
    if (sale || !answer?.loyalty.member) return
    await this.link.payWithBonuses(answer.cart.id, "none").catch(() => null)
  }

  private show(part: Partial<SaleState>): void {
    this.now = { ...this.now, ...part, waiting: mergeChanges(this.sent, this.queued) }
    this.tell()
  }

  private isMoreToDo(): boolean {
    const { answer, isPaying, sale } = this.now
    if (this.isUnsure || !isNoChange(this.queued)) return true
    return answer !== null && (this.wish !== null || (isPaying && !sale))
  }

  private async run(): Promise<void> {
    this.show({ isBusy: true, problem: null })
    try {
      while (this.isMoreToDo()) await this.step()
    } catch (problem) {
      this.isUnsure = true
      this.show({ problem })
    }
  }

  private async step(): Promise<void> {
    const cart_id = this.now.answer?.cart.id
    if (this.isUnsure) await this.clearUp()
    else if (!isNoChange(this.queued)) await this.sendQueued()
    else if (cart_id === undefined) return
    else if (this.wish !== null) await this.settleWish(cart_id, this.wish)
    else await this.complete(cart_id)
  }

  private async clearUp(): Promise<void> {
    const before = this.now.answer
    const answer = before && (await this.link.read(before.cart.id))
    const left = answer ? leftToDo(this.sent, before.cart, answer) : this.sent
    this.sent = NO_CHANGE
    this.queued = mergeChanges(left, this.queued)
    this.isUnsure = false
    this.show({ answer })
  }

  private async sendQueued(): Promise<void> {
    this.sent = this.queued
    this.queued = NO_CHANGE
    await this.sendInSteps(this.sent)
    this.sent = NO_CHANGE
    this.show({})
  }

  /** Refused as a whole it is tried in steps: what is wrong with one keeps no other back. */
  private async sendInSteps(change: CartChange): Promise<void> {
    try {
      const answer = await this.send(change)
      this.sent = NO_CHANGE
      this.show({ answer })
    } catch (problem) {
      if (refusalOf(problem) === null) throw problem
      const steps = stepsOf(change)
      if (steps.length === 1) return this.show({ problem })
      for (const [at, step] of steps.entries()) {
        this.sent = steps.slice(at).reduce(mergeChanges)
        await this.sendInSteps(step)
      }
    }
  }

  private async send(change: CartChange): Promise<TillAnswer> {
    const { answer } = this.now
    if (answer === null) return this.link.open(change)
    const { id } = answer.cart
    const holder = answer.loyalty.member?.id ?? null
    // A sale goes to somebody else by taking it off the first one.
    if (change.member_id && holder !== null && holder !== change.member_id) {
      await this.link.change(id, { ...NO_CHANGE, member_id: null })
    }
    return this.link.change(id, change)
  }

  private async settleWish(cart_id: string, wish: BonusWish): Promise<void> {
    try {
      const answer = await this.link.payWithBonuses(cart_id, wish)
      this.show({ answer })
    } catch (problem) {
      if (refusalOf(problem) === null) throw problem
      this.show({ problem })
    }
    // A later wish may have come meanwhile.
    if (this.wish === wish) this.wish = null
  }

  private async complete(cart_id: string): Promise<void> {
    try {
      const sale = await this.link.complete(cart_id, this.payment)
      this.show({ sale, isPaying: false })
    } catch (problem) {
      if (refusalOf(problem) === null) throw problem
      // What was shown may be stale: the cashier looks again before he asks for money.
      this.show({ problem, isPaying: false, answer: await this.link.read(cart_id) })
    }
  }
}
