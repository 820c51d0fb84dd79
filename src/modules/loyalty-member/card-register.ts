import type { CardKind } from "../../domain/cards/card-kind"
import type { OfferedKind } from "../../domain/cards/card-prompts"
import { OfferedKinds } from "./cards/offered-kinds"
import type { ConnectionPool } from "./ledger/database"
import { withConnection } from "./ledger/database"
import type { ChangeCardStateInput } from "./operations/change-card-state"
import { changeCardState } from "./operations/change-card-state"
import type { CreateCardBatchInput } from "./operations/create-card-batch"
import { createCardBatch } from "./operations/create-card-batch"
import type { CreateCardKindInput } from "./operations/create-card-kind"
import { createCardKind } from "./operations/create-card-kind"
import { expireCards } from "./operations/expire-cards"
import { fillCardBatch } from "./operations/fill-card-batch"
import type { ImportCardsInput } from "./operations/import-cards"
import { importCards } from "./operations/import-cards"
import type { IssueCardInput } from "./operations/issue-card"
import { issueCard } from "./operations/issue-card"
import type { ReplaceCardInput, ReplacedCard } from "./operations/replace-card"
import { replaceCard } from "./operations/replace-card"
import type { CardKindChanges } from "./operations/update-card-kind"
import { deleteCardKind, updateCardKind } from "./operations/update-card-kind"
import type { CardBatchView } from "./reads/card-batches"
import { readCardBatch, readCardBatches } from "./reads/card-batches"
import type { CardKindView } from "./reads/card-kinds"
import { readCardKind, readCardKinds, readKindById, readKindOfNumber } from "./reads/card-kinds"
import type { CardHolder, MemberKeys } from "./reads/card-offers"
import { readCardHolder, readOfferedKinds } from "./reads/card-offers"
import type { CardFilter } from "./reads/card-page"
import { readCardPage } from "./reads/card-page"
import type { CardHistoryRow, CardView } from "./reads/cards"
import { readCard, readCardByNumber, readCardHistory, readCardsOfMembers } from "./reads/cards"
import type { Page } from "./reads/page"
import { readTakenNumbers } from "./reads/taken-numbers"

/**
 * Cards, their kinds and their stock: the part of the module that knows no bonuses. Like the service, a table
 * of contents: each method is one operation or one read.
 */
export class CardRegister {
  private readonly offered = new OfferedKinds()

  constructor(private readonly pool: ConnectionPool) {}

  issueCard(input: IssueCardInput): Promise<CardView> {
    return issueCard(input, this.pool)
  }

  changeCardState(input: ChangeCardStateInput): Promise<CardView> {
    return changeCardState(input, this.pool)
  }

  replaceCard(input: ReplaceCardInput): Promise<ReplacedCard> {
    return replaceCard(input, this.pool)
  }

  expireCards(limit: number): Promise<number> {
    return expireCards(limit, this.pool)
  }

  createCardKind(input: CreateCardKindInput): Promise<void> {
    return this.offeringAnew(createCardKind(input, this.pool))
  }

  updateCardKind(input: { readonly id: string; readonly changes: CardKindChanges }): Promise<void> {
    return this.offeringAnew(updateCardKind(input, this.pool))
  }

  deleteCardKind(id: string): Promise<void> {
    return this.offeringAnew(deleteCardKind(id, this.pool))
  }

  createCardBatch(input: CreateCardBatchInput): Promise<string> {
    return createCardBatch(input, this.pool)
  }

  fillCardBatch(batch_id: string): Promise<void> {
    return fillCardBatch(batch_id, this.pool)
  }

  importCards(input: ImportCardsInput): Promise<string> {
    return importCards(input, this.pool)
  }

  readTakenNumbers(numbers: readonly string[], idempotency_key: string): Promise<Set<string>> {
    return withConnection(this.pool, (client) => readTakenNumbers(client, numbers, idempotency_key))
  }

  readCard(id: string): Promise<CardView | null> {
    return withConnection(this.pool, (client) => readCard(client, id))
  }

  readCardByNumber(number: string): Promise<CardView | null> {
    return withConnection(this.pool, (client) => readCardByNumber(client, number))
  }

  readCardsOfMembers(member_ids: readonly string[]): Promise<CardView[]> {
    return withConnection(this.pool, (client) => readCardsOfMembers(client, member_ids))
  }

  readCardHistory(card_id: string): Promise<CardHistoryRow[]> {
    return withConnection(this.pool, (client) => readCardHistory(client, card_id))
  }

  readCardPage(
    filter: CardFilter,
    page: { readonly limit: number; readonly after: string },
  ): Promise<CardView[]> {
    return withConnection(this.pool, (client) => readCardPage(client, filter, page))
  }

  readCardKind(id: string): Promise<CardKindView | null> {
    return withConnection(this.pool, (client) => readCardKind(client, id))
  }

  readCardKinds(
    filter: { readonly program_id?: string },
    page: Page,
  ): Promise<{ kinds: CardKindView[]; count: number }> {
    return withConnection(this.pool, (client) => readCardKinds(client, filter, page))
  }

  readKindById(id: string): Promise<CardKind | null> {
    return withConnection(this.pool, (client) => readKindById(client, id))
  }

  readKindOfNumber(number: string): Promise<CardKind | null> {
    return withConnection(this.pool, (client) => readKindOfNumber(client, number))
  }

  readCardBatch(id: string): Promise<CardBatchView | null> {
    return withConnection(this.pool, (client) => readCardBatch(client, id))
  }

  readCardBatches(
    filter: { readonly kind_id?: string },
    page: Page,
  ): Promise<{ batches: CardBatchView[]; count: number }> {
    return withConnection(this.pool, (client) => readCardBatches(client, filter, page))
  }

  /** Those of a program, out of memory; see `OfferedKinds`. */
  async readOfferedKinds(program_id: string): Promise<OfferedKind[]> {
    const kinds = await this.offered.or(() => withConnection(this.pool, readOfferedKinds))
    return kinds.filter((kind) => kind.program_id === program_id)
  }

  readCardHolder(member: MemberKeys): Promise<CardHolder> {
    return withConnection(this.pool, (client) => readCardHolder(client, member))
  }

  /** What is kept of the kinds is read again after a change, whatever became of it. */
  private async offeringAnew(change: Promise<void>): Promise<void> {
    try {
      await change
    } finally {
      this.offered.forget()
    }
  }
}
