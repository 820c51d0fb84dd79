import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { useRef, useState } from "react"
import type { FirstRunBodies } from "../../lib/programs/first-run"
import { sdk } from "../../lib/shop/sdk"
import type { ProgramSettings } from "./program-settings"
import { forgetPrograms } from "./program-settings"

/** The currencies of the shop, the usual one first. */
export function useShopCurrencies() {
  return useQuery({
    queryKey: ["loyalty", "shop-currencies"],
    queryFn: async () => {
      const { stores } = await sdk.admin.store.list({ fields: "id,*supported_currencies" })
      const currencies = stores.flatMap(({ supported_currencies }) => supported_currencies)
      return [...currencies]
        .sort((a, b) => Number(b.is_default) - Number(a.is_default))
        .map(({ currency_code }) => currency_code)
    },
  })
}

/**
 * Creates the program, its kind of cards and the first blanks. What has been made is not made again when
 * somebody tries once more after a refusal.
 */
export function useFirstRun() {
  const client = useQueryClient()
  const made = useRef<{ program?: ProgramSettings; card_kind_id?: string }>({})
  // Its cards may have been refused: then the answers that made the program can no longer be changed here.
  const [is_made, setMade] = useState(false)
  const mutation = useMutation({
    mutationFn: async ({ program, card_kind, blanks }: FirstRunBodies) => {
      made.current.program ??= await createProgram(program)
      setMade(true)
      const { id } = made.current.program
      if (card_kind) {
        made.current.card_kind_id ??= await createCardKind({ ...card_kind, program_id: id })
        if (blanks > 0) await makeBlanks(made.current.card_kind_id, blanks)
      }
      return made.current.program
    },
    onSettled: () => forgetPrograms(client),
  })
  return { ...mutation, is_made }
}

async function createProgram(body: object): Promise<ProgramSettings> {
  const { program } = await sdk.client.fetch<{ program: ProgramSettings }>(
    "/admin/loyalty/programs",
    { method: "POST", body },
  )
  return program
}

async function createCardKind(body: object): Promise<string> {
  const { card_kind } = await sdk.client.fetch<{ card_kind: { id: string } }>(
    "/admin/loyalty/card-kinds",
    { method: "POST", body },
  )
  return card_kind.id
}

function makeBlanks(card_kind_id: string, count: number): Promise<unknown> {
  return sdk.client.fetch("/admin/loyalty/cards/batches", {
    method: "POST",
    body: { card_kind_id, count },
  })
}
