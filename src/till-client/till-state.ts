import type { KeptAllowance } from "./kept-allowance"
import type { ToldSale } from "./sale"
import type { Claim } from "./sign-claim"
import type { Refusal } from "./verdict"

/** What is to be told to the shop, until it has answered. */
export type Task = { readonly id: string; readonly attempts: number; readonly due_at: number } & (
  SaleTask | ReturnTask | WithdrawalTask
)

export interface SaleTask {
  readonly kind: "sale"
  readonly sale: ToldSale
  /** Made when the shop did not answer: the sale goes by its allowance then. */
  readonly claim: Claim | null
}

/** The till has told a sale, got no answer, and handed nothing over. */
export interface WithdrawalTask {
  readonly kind: "withdrawal"
  readonly receipt_id: string
}

export interface ReturnTask {
  readonly kind: "return"
  readonly receipt_id: string
  readonly return_id: string
  /** Null: everything. */
  readonly lines: readonly { readonly line_id: string; readonly quantity: number }[] | null
}

export interface RefusedTask {
  readonly task: Task
  readonly refusal: Refusal
}

/** All that a till must not forget. */
export interface TillState {
  readonly tasks: readonly Task[]
  /** Refused for good; somebody has to look at them. */
  readonly refused: readonly RefusedTask[]
  /** By the card's code as it was scanned. */
  readonly allowances: Readonly<Record<string, KeptAllowance>>
}

const EMPTY: TillState = { tasks: [], refused: [], allowances: {} }

export function stateFromText(text: string | null): TillState {
  return text === null ? EMPTY : (JSON.parse(text) as TillState)
}

export function saleTaskId(receipt_id: string): string {
  return `sale:${receipt_id}`
}

export function returnTaskId(receipt_id: string, return_id: string): string {
  return `return:${receipt_id}:${return_id}`
}

/** A return waits until its sale has arrived. */
export function mayBeSent(task: Task, { tasks }: TillState): boolean {
  if (task.kind !== "return") return true
  return !tasks.some(({ id }) => id === saleTaskId(task.receipt_id))
}
