import { useQueryClient } from "@tanstack/react-query"
import { useCallback, useState } from "react"
import { identifyCode, tillMemberKey } from "../api/till"
import { useCardKinds } from "../api/card-kinds"
import { searchVariants, variantsWithCode } from "../api/till-products"
import type { ScanOutcome, TillVariant } from "../../lib/till/scan-outcome"
import {
  exactVariant,
  firstOutcome,
  personOutcome,
  refusalOutcome,
} from "../../lib/till/scan-outcome"
import { refusalOf } from "../../lib/shop/refusal"
import { readTyped } from "../../lib/till/what-to-ask"

/** What was scanned, and what the shop says of it. */
export type Scanned = { readonly code: string; readonly quantity: number } & (
  | ScanOutcome
  /** Nothing has exactly this code: what comes near, maybe nothing. */
  | { readonly found: "variants"; readonly variants: readonly TillVariant[] }
  /** No answer came. */
  | { readonly found: "nothing"; readonly error: unknown }
)

/** Asks goods and people side by side, as the code itself tells; several scans may be on their way at once. */
export function useScan(country_code: string | null, onScanned: (scanned: Scanned) => void) {
  const client = useQueryClient()
  const { data: kinds } = useCardKinds()
  const [asking, setAsking] = useState(0)

  const scan = useCallback(
    async (typed: string) => {
      const read = readTyped(typed, kinds ?? [])
      if (read.ask.length === 0) return
      setAsking((count) => count + 1)
      const scanned = await ask(read, country_code)
      setAsking((count) => count - 1)
      // What was just read need not be read again.
      if (scanned.found === "member") {
        client.setQueryData(tillMemberKey(scanned.member.id), scanned.member)
      }
      onScanned(scanned)
    },
    [client, country_code, kinds, onScanned],
  )
  return { scan, isAsking: asking > 0 }
}

async function ask(
  { code, quantity, ask: asked }: ReturnType<typeof readTyped>,
  country_code: string | null,
): Promise<Scanned> {
  try {
    const outcome = await firstOutcome(asked, {
      product: async () => exactVariant(code, await variantsWithCode(code)),
      person: () => askForPerson(code, country_code),
    })
    if (outcome && outcome.found !== "refused") return { code, quantity, ...outcome }
    const variants = asked.includes("product") ? await searchVariants(code) : []
    if (outcome && variants.length === 0) return { code, quantity, ...outcome }
    return { code, quantity, found: "variants", variants }
  } catch (error) {
    return { code, quantity, found: "nothing", error }
  }
}

async function askForPerson(code: string, country_code: string | null) {
  try {
    return personOutcome(await identifyCode(code, country_code))
  } catch (error) {
    if (refusalOf(error) === null) throw error
    return refusalOutcome(error)
  }
}
