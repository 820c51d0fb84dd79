import { useQuery } from "@tanstack/react-query"
import { sdk } from "../../lib/sdk"
import type { Program } from "./types"

/** A program with its present terms. */
export function useProgram(program_id: string) {
  return useQuery({
    queryKey: ["loyalty", "programs", program_id],
    queryFn: () => sdk.client.fetch<{ program: Program }>(`/admin/loyalty/programs/${program_id}`),
  })
}
