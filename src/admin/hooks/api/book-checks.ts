import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { sdk } from "../../lib/shop/sdk"

/** One self-check of the ledger. */
export interface BookCheck {
  readonly id: string
  readonly checked_at: string
  readonly entries: number
  /** Numbers of the laws that did not hold. */
  readonly broken_laws: readonly number[]
  readonly earlier_changed: boolean
  readonly duration_ms: number
}

/** A law that did not hold, with rows that break it. */
export interface BrokenLaw {
  readonly law: number
  readonly title: string
  readonly rows: readonly Readonly<Record<string, unknown>>[]
}

const CHECKS_KEY = ["loyalty", "book-checks"] as const
const CHECKS_SHOWN = 5

/** The last checks, the latest first. */
export function useBookChecks() {
  return useQuery({
    queryKey: CHECKS_KEY,
    queryFn: () =>
      sdk.client.fetch<{ book_checks: readonly BookCheck[] }>("/admin/loyalty/book-checks", {
        query: { limit: CHECKS_SHOWN },
      }),
    staleTime: 0,
  })
}

/** Asks every law now. Repairs nothing. */
export function useCheckBooks() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () =>
      sdk.client.fetch<{ book_check: BookCheck; broken: readonly BrokenLaw[] }>(
        "/admin/loyalty/book-checks",
        { method: "POST", body: {} },
      ),
    onSuccess: () => client.invalidateQueries({ queryKey: CHECKS_KEY }),
  })
}
