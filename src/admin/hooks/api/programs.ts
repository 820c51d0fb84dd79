import { useQuery } from "@tanstack/react-query"
import { sdk } from "../../lib/shop/sdk"
import type { Page, Program } from "./types"

/** A program with its present terms. */
export function useProgram(program_id: string) {
  return useQuery({
    queryKey: ["loyalty", "programs", program_id],
    queryFn: () => sdk.client.fetch<{ program: Program }>(`/admin/loyalty/programs/${program_id}`),
  })
}

/** Every program that a shop is likely to have, the default one first. */
export function usePrograms() {
  return useQuery({
    queryKey: ["loyalty", "programs", { limit: 100 }],
    queryFn: () =>
      sdk.client.fetch<Page & { readonly programs: readonly Program[] }>(
        "/admin/loyalty/programs",
        { query: { limit: 100 } },
      ),
  })
}
