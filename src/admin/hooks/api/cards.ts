import type { QueryClient } from "@tanstack/react-query"
import {
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query"
import type { AttributeValues } from "../../../domain/attributes/attribute"
import { readText } from "../../lib/shop/files"
import { sdk } from "../../lib/shop/sdk"
import { cardKindsKey } from "./card-kinds"
import type { CardEvent, CardHolder, CardWithHolder, StaffCard } from "./card-types"

const CARDS = "/admin/loyalty/cards"
const cardsKey = ["loyalty", "cards"] as const
const cardKey = (id: string) => [...cardsKey, "one", id] as const

const PAGE_SIZE = 20

export interface CardsFilter {
  readonly number?: string
  readonly status?: string
  readonly card_kind_id?: string
  readonly batch_id?: string
}

/** Cards in the order of their numbers; a page costs the same however many there are, and nobody counts them. */
export function useCards(filter: CardsFilter, options: { enabled: boolean }) {
  return useInfiniteQuery({
    queryKey: [...cardsKey, "list", filter],
    queryFn: ({ pageParam: after }) =>
      sdk.client.fetch<{ cards: readonly StaffCard[]; next: string | null }>(CARDS, {
        query: { ...filter, ...(after !== null && { after }), limit: PAGE_SIZE },
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next ?? undefined,
    select: ({ pages }) => pages.flatMap(({ cards }) => cards),
    placeholderData: keepPreviousData,
    ...options,
  })
}

interface CardAnswer extends CardWithHolder {
  /** The oldest first. */
  readonly history: readonly CardEvent[]
}

export function useCard(id: string) {
  return useQuery({
    queryKey: cardKey(id),
    queryFn: () => sdk.client.fetch<CardAnswer>(`${CARDS}/${id}`),
    staleTime: 0,
  })
}

/** A card's number as an SVG. */
export function useCardBarcode(id: string) {
  return useQuery({
    queryKey: [...cardKey(id), "barcode"],
    queryFn: () => readText(`${CARDS}/${id}/barcode`),
    staleTime: Infinity,
    retry: false,
  })
}

export type CardVerb = "block" | "unblock" | "lost" | "void"

export function useChangeCardState(id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ verb, reason }: { verb: CardVerb; reason: string }) =>
      sdk.client.fetch<CardWithHolder>(`${CARDS}/${id}/${verb}`, {
        method: "POST",
        body: reason === "" ? {} : { reason },
      }),
    onSuccess: () => readAnew(client),
  })
}

interface ReplaceInput {
  /** Of the new card, as typed or scanned. */
  readonly code: string
  readonly reason: string
}

/** Puts another card in this one's place: → the new one. */
export function useReplaceStaffCard(id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: ReplaceInput) =>
      sdk.client.fetch<CardWithHolder>(`${CARDS}/${id}/replace`, { method: "POST", body }),
    onSuccess: () => readAnew(client),
  })
}

/** The next card of a kind that lies in stock; `null`: none is left. */
export function useNextInStock() {
  return useMutation({
    mutationFn: async (card_kind_id: string) => {
      const query = { status: "in_stock", card_kind_id, limit: 1 }
      const { cards } = await sdk.client.fetch<{ cards: readonly StaffCard[] }>(CARDS, { query })
      return cards[0]?.number ?? null
    },
  })
}

interface NewHolder {
  readonly email: string
  readonly first_name?: string
  readonly last_name?: string
  readonly phone?: string
}

export interface IssueInput {
  /** As typed or scanned. */
  readonly code: string
  readonly member_id?: string
  /** Of somebody who joins the card's program with it. */
  readonly customer_id?: string
  readonly customer?: NewHolder
  readonly attributes?: AttributeValues
}

/** Gives a card to a member, to somebody new, or, where the card allows it, to nobody in particular. */
export function useIssueCardByCode() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: IssueInput) =>
      sdk.client.fetch<{ card: StaffCard; member: CardHolder }>(`${CARDS}/issue`, {
        method: "POST",
        body,
      }),
    onSuccess: () => readAnew(client),
  })
}

/** The card of a number or scan with its member, as long as it can be used. */
export function lookUpCard(code: string) {
  return sdk.client.fetch<CardWithHolder>(`${CARDS}/lookup`, { query: { code } })
}

/** Members by a phone number or an e-mail address, one in each program. */
export function lookUpMembers(code: string) {
  return sdk.client.fetch<{ members: readonly CardHolder[] }>("/admin/loyalty/members/lookup", {
    query: { code },
  })
}

/** Cards, their stock and whoever holds them are not what they were. */
export function readAnew(client: QueryClient): void {
  void client.invalidateQueries({ queryKey: cardsKey })
  void client.invalidateQueries({ queryKey: cardKindsKey })
  void client.invalidateQueries({ queryKey: ["loyalty", "card-batches"] })
  void client.invalidateQueries({ queryKey: ["loyalty", "members"] })
}
