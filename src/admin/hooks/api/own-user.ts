import { useQuery } from "@tanstack/react-query"
import { sdk } from "../../lib/shop/sdk"

/** The signed-in user's id; `null` until it is known. */
export function useOwnUserId(): string | null {
  const { data } = useQuery({
    queryKey: ["loyalty", "own-user"],
    queryFn: () => sdk.admin.user.me({ fields: "id" }),
    staleTime: Infinity,
  })
  return data?.user.id ?? null
}
