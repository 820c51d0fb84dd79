import { useQuery } from "@tanstack/react-query"
import { sdk } from "../../lib/shop/sdk"

interface ProgramName {
  readonly id: string
  readonly name: string
  readonly is_default: boolean
  readonly terms: { readonly currency_code: string }
}

/** More programs than a merchant has. */
const PROGRAMS_MAX = 100

/** All programs by their names, for a choice among them. */
export function useProgramNames() {
  return useQuery({
    queryKey: ["loyalty", "programs", "names"],
    queryFn: () =>
      sdk.client.fetch<{ programs: readonly ProgramName[] }>("/admin/loyalty/programs", {
        query: { limit: PROGRAMS_MAX },
      }),
    select: ({ programs }) => programs,
    staleTime: 60_000,
  })
}
