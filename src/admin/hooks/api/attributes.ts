import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type { Attribute } from "../../../domain/attributes/attribute"
import { sdk } from "../../lib/shop/sdk"

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

export type NewAttribute = Omit<Attribute, "is_archived">

export function useCreateAttribute() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: NewAttribute) =>
      sdk.client.fetch<{ attribute: Attribute }>(ATTRIBUTES, { method: "POST", body }),
    onSuccess: () => client.invalidateQueries({ queryKey: attributesKey }),
  })
}

/** What of a field is changed; key and type are for ever. */
export type AttributeChange = Partial<Omit<Attribute, "key" | "type">>

export function useChangeAttribute() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ key, change }: { key: string; change: AttributeChange }) =>
      changeAttribute(key, change),
    onSuccess: () => client.invalidateQueries({ queryKey: attributesKey }),
  })
}

/** Sets the places of several fields, one after the other. */
export function useMoveAttributes() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async (places: readonly Pick<Attribute, "key" | "position">[]) => {
      for (const { key, position } of places) await changeAttribute(key, { position })
    },
    onSettled: () => client.invalidateQueries({ queryKey: attributesKey }),
  })
}

export function useDeleteAttribute() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (key: string) =>
      sdk.client.fetch<{ id: string }>(`${ATTRIBUTES}/${key}`, { method: "DELETE" }),
    onSuccess: () => client.invalidateQueries({ queryKey: attributesKey }),
  })
}

function changeAttribute(key: string, change: AttributeChange) {
  return sdk.client.fetch<{ attribute: Attribute }>(`${ATTRIBUTES}/${key}`, {
    method: "POST",
    body: change,
  })
}
