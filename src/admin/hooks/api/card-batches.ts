import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { readFile } from "../../lib/shop/files"
import { sdk } from "../../lib/shop/sdk"
import type { BadRow, CardBatch } from "./card-types"
import { readAnew } from "./cards"
import type { Page } from "./types"

const BATCHES = "/admin/loyalty/cards/batches"

/** How often the making of cards is looked at. */
const LOOK_EVERY_MS = 1_000

type BatchesPage = Page & { readonly batches: readonly CardBatch[] }

interface BatchesInput {
  readonly card_kind_id?: string
  readonly limit: number
  readonly offset: number
}

/** Batches, the newest first; looked at again while one of them is being made. */
export function useCardBatches(query: BatchesInput, options: { enabled?: boolean } = {}) {
  return useQuery({
    queryKey: ["loyalty", "card-batches", query],
    queryFn: () => sdk.client.fetch<BatchesPage>(BATCHES, { query: { ...query } }),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) =>
      state.data?.batches.some(({ is_complete }) => !is_complete) ? LOOK_EVERY_MS : false,
    ...options,
  })
}

/** How far the making of a kind's newest batch is, while somebody waits for it. */
export function useBatchProgress(card_kind_id: string, isMaking: boolean) {
  return useQuery({
    queryKey: ["loyalty", "card-batches", "progress", card_kind_id],
    queryFn: () =>
      sdk.client.fetch<BatchesPage>(BATCHES, { query: { card_kind_id, limit: 1, offset: 0 } }),
    select: ({ batches }) => batches.find(({ is_complete }) => !is_complete) ?? null,
    enabled: isMaking,
    refetchInterval: LOOK_EVERY_MS,
    staleTime: 0,
  })
}

export interface MakeCardsInput {
  readonly card_kind_id: string
  readonly count: number
  readonly unguessable: boolean
  /** Of the opened form: sent again, it completes the batch that was broken off. */
  readonly idempotency_key: string
}

export function useMakeCards() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: MakeCardsInput) =>
      sdk.client.fetch<{ batch: CardBatch }>(BATCHES, { method: "POST", body }),
    onSettled: () => {
      readAnew(client)
    },
  })
}

export function useResumeBatch() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id: string) =>
      sdk.client.fetch<{ batch: CardBatch }>(`${BATCHES}/${id}/resume`, { method: "POST" }),
    onSettled: () => {
      readAnew(client)
    },
  })
}

/** The cards of a batch for the print shop. */
export async function readBatchCsv(id: string): Promise<Blob> {
  return (await readFile(`${BATCHES}/${id}/csv`)).blob()
}

/** Ten sheets of 16 codes. */
export const CODES_IN_PDF = 160

/** The next ten sheets of a batch's codes, and where the ones after them begin; `null`: these were the last. */
export async function readBatchSheets(id: string, after: string | null) {
  const answer = await readFile(`${BATCHES}/${id}/sheet`, { limit: CODES_IN_PDF, after })
  return { pdf: await answer.blob(), next: answer.headers.get("x-next-after") }
}

export interface CardImportAnswer {
  readonly good: number
  readonly bad: readonly BadRow[]
  readonly batch: CardBatch | null
}

export function useImportCards() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: { card_kind_id: string; csv: string; dry_run: boolean }) =>
      sdk.client.fetch<CardImportAnswer>("/admin/loyalty/cards/import", { method: "POST", body }),
    onSuccess: ({ batch }) => {
      if (batch) readAnew(client)
    },
  })
}
