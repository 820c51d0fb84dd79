import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type { DrawnSymbology } from "../../../domain/cards/drawn-code"
import { readText } from "../../lib/shop/files"
import { sdk } from "../../lib/shop/sdk"
import type { CardKind, CardKindSettings } from "./card-types"

const KINDS = "/admin/loyalty/card-kinds"
export const cardKindsKey = ["loyalty", "card-kinds"] as const

/** More kinds of cards than a merchant has. */
const KINDS_MAX = 200

/** All kinds of cards with their stock, the oldest first. */
export function useCardKinds() {
  return useQuery({
    queryKey: cardKindsKey,
    queryFn: () =>
      sdk.client.fetch<{ card_kinds: readonly CardKind[] }>(KINDS, { query: { limit: KINDS_MAX } }),
    select: ({ card_kinds }) => card_kinds,
  })
}

export interface SaveCardKindInput {
  /** Absent: a new kind. */
  readonly id?: string
  /** Of a new kind; absent: the default one. */
  readonly program_id?: string
  /** `ranges` are absent for all numbers that there are. */
  readonly settings: Partial<CardKindSettings>
}

export function useSaveCardKind() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ id, program_id, settings }: SaveCardKindInput) =>
      sdk.client.fetch<{ card_kind: CardKind }>(id ? `${KINDS}/${id}` : KINDS, {
        method: "POST",
        body: id ? settings : { ...settings, program_id },
      }),
    onSuccess: () => client.invalidateQueries({ queryKey: cardKindsKey }),
  })
}

export function useDeleteCardKind() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => sdk.client.fetch(`${KINDS}/${id}`, { method: "DELETE" }),
    onSuccess: () => client.invalidateQueries({ queryKey: cardKindsKey }),
  })
}

/** Any number as a picture, for a look at cards that are not there yet; `null`: nothing to draw. */
export function useNumberBarcode(number: string | null, symbology: DrawnSymbology | null) {
  return useQuery({
    queryKey: ["loyalty", "number-barcode", number, symbology],
    queryFn: () => readText(`${KINDS}/barcode`, { number, symbology }),
    enabled: number !== null && symbology !== null,
    placeholderData: keepPreviousData,
    staleTime: Infinity,
    retry: false,
  })
}
