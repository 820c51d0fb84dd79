import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { sdk } from "../../lib/shop/sdk"
import type { BlindReturnLine } from "../../lib/till/blind-return"
import type { PaymentMethod, TakenPayment } from "./till-types"
import type { Page } from "./types"

const TILL = "/admin/loyalty/till"
const salesKey = ["loyalty", "till", "sales"] as const

export interface ListedSale {
  readonly order_id: string
  readonly display_id: number
  readonly placed_at: string
  readonly currency_code: string
  readonly total: number
  readonly applied_bonuses: number
  readonly earned_bonuses: number
  readonly payments: readonly TakenPayment[]
  readonly member: { readonly id: string; readonly name: string | null } | null
  readonly is_returnable: boolean
}

export const SALES_SHOWN = 20

/** The latest sales of this cashier, newest first; those of others are found by their number or card. */
export function useLastSales(q: string, offset: number) {
  const query = { limit: SALES_SHOWN, offset, ...(q === "" ? { mine: true } : { q }) }
  return useQuery({
    queryKey: [...salesKey, "list", query],
    queryFn: () =>
      sdk.client.fetch<Page & { readonly sales: readonly ListedSale[] }>(`${TILL}/sales`, {
        query,
      }),
    placeholderData: keepPreviousData,
    staleTime: 0,
  })
}

export interface SoldLine {
  readonly item_id: string
  readonly title: string
  readonly variant_title: string | null
  readonly quantity: number
  readonly returned_quantity: number
  readonly returnable_quantity: number
  readonly unit_price: number
  readonly total: number
}

interface SaleDetails {
  /** The order's id. */
  readonly id: string
  readonly display_id: number
  readonly currency_code: string
  readonly placed_at: string
  readonly total: number
  readonly payments: readonly TakenPayment[]
  readonly lines: readonly SoldLine[]
}

export function useSaleDetails(order_id: string) {
  return useQuery({
    queryKey: [...salesKey, "one", order_id],
    queryFn: () => sdk.client.fetch<{ sale: SaleDetails }>(`${TILL}/sales/${order_id}`),
    select: ({ sale }) => sale,
    staleTime: 0,
  })
}

interface PrintedAmount {
  readonly name: string
  readonly label: string
  readonly amount: number
}

/** A receipt in the words of the merchant; whoever shows it writes amounts and dates as people read them. */
export interface PrintedReceipt {
  readonly order_id: string
  readonly number: number
  readonly locale: string
  readonly sold_at: string
  readonly currency_code: string
  readonly header: string
  readonly lines: readonly {
    readonly title: string
    readonly quantity: number
    readonly unit_price: number
    readonly total: number
    readonly returned_quantity: number
  }[]
  readonly totals: readonly PrintedAmount[]
  readonly loyalty: {
    readonly lines: readonly (PrintedAmount & { readonly expires_on: string | null })[]
  } | null
  readonly footer: string
  /** `null`: whoever bought has a card, or the shop has named no address. */
  readonly join: { readonly url: string; readonly prompt: string } | null
  readonly labels: Readonly<Record<string, string>>
}

export function useReceipt(order_id: string, locale: string) {
  return useQuery({
    queryKey: [...salesKey, "receipt", order_id, locale],
    queryFn: () =>
      sdk.client.fetch<{ receipt: PrintedReceipt }>(`${TILL}/sales/${order_id}/receipt`, {
        query: { locale },
      }),
    select: ({ receipt }) => receipt,
    staleTime: 0,
  })
}

export interface ReturnedLine {
  readonly item_id: string
  readonly quantity: number
}

/** What a return brings; money and bonuses in major units. */
export interface TillReturn {
  readonly currency_code: string
  readonly money_back: number
  /** The part of it that the cashier hands over; the rest goes back the way in which it was paid. */
  readonly money_by_hand: number
  /** By the ways in which the goods were paid; absent: nobody knows the purchase. */
  readonly by_method?: readonly {
    readonly method: PaymentMethod | null
    readonly amount: number
  }[]
  readonly bonuses_back: number
  readonly bonuses_taken_back: number
  /** Taken out of the money, since it was earned and is spent by now. */
  readonly shortfall: number
  /** `null`: nobody earned on the goods. */
  readonly balance_after: number | null
  readonly debt_after: number | null
}

/** @param lines none: nothing is asked */
export function useReturnPreview(order_id: string, lines: readonly ReturnedLine[]) {
  return useQuery({
    queryKey: [...salesKey, "one", order_id, "preview", lines],
    queryFn: () =>
      sdk.client.fetch<{ return: TillReturn }>(`${TILL}/orders/${order_id}/returns/preview`, {
        method: "POST",
        body: { lines },
      }),
    select: (answer) => answer.return,
    enabled: lines.length > 0,
    placeholderData: keepPreviousData,
    staleTime: 0,
    retry: false,
  })
}

interface ReturnInput {
  readonly idempotency_key: string
  readonly lines: readonly ReturnedLine[]
}

export function useReturnGoods(order_id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: ReturnInput) =>
      sdk.client.fetch<{ return: TillReturn; sale: SaleDetails }>(
        `${TILL}/orders/${order_id}/returns`,
        { method: "POST", body },
      ),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: salesKey })
      void client.invalidateQueries({ queryKey: ["loyalty", "till", "member"] })
    },
  })
}

/** Goods without a receipt, for a member. */
export interface BlindReturn {
  readonly member_id: string
  readonly currency_code: string
  readonly lines: readonly BlindReturnLine[]
}

/** @param asked without lines: nothing is asked */
export function useBlindReturnPreview(asked: BlindReturn) {
  return useQuery({
    queryKey: ["loyalty", "till", "blind-return", asked],
    queryFn: () =>
      sdk.client.fetch<{ return: TillReturn }>(`${TILL}/returns/preview`, {
        method: "POST",
        body: asked,
      }),
    select: (answer) => answer.return,
    enabled: asked.lines.length > 0,
    placeholderData: keepPreviousData,
    staleTime: 0,
    retry: false,
  })
}

export function useReturnWithoutReceipt() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (
      body: BlindReturn & { readonly idempotency_key: string; readonly reason: string },
    ) => sdk.client.fetch<{ return: TillReturn }>(`${TILL}/returns`, { method: "POST", body }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ["loyalty", "till", "member"] })
    },
  })
}
