import { useQuery } from "@tanstack/react-query"
import type { Attribute } from "../../../domain/attributes/attribute"
import { sdk } from "../../lib/sdk"

const ATTRIBUTES = "/admin/loyalty/attributes"
const attributesKey = ["loyalty", "attributes"] as const

/** All customer fields, archived ones too, in the order in which they are shown. */
export function useAttributes() {
  return useQuery({
    queryKey: attributesKey,
    queryFn: () => sdk.client.fetch<{ attributes: readonly Attribute[] }>(ATTRIBUTES),
    staleTime: 30_000,
  })
}
