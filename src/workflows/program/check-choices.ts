import type { MedusaContainer } from "@medusajs/framework/types"

import { LoyaltyError } from "../../domain/errors"
import type { Choice, ChoiceKind } from "../../domain/program/choices"
import { CHOICE_KINDS, goneChoices } from "../../domain/program/choices"
import { queryRows } from "../shop/query-rows"

const ENTITIES: Readonly<Record<ChoiceKind, string>> = {
  product: "product",
  category: "product_category",
  collection: "product_collection",
  tag: "product_tag",
  "sales channel": "sales_channel",
  "customer group": "customer_group",
  region: "region",
}

/**
 * A setting about something that the shop does not have never holds, and its author should know.
 * @throws LoyaltyError `program_terms_invalid`
 */
export async function assertChoicesExist(
  container: MedusaContainer,
  choices: readonly Choice[],
): Promise<void> {
  const known = await Promise.all(
    CHOICE_KINDS.map(async (kind) => [kind, await idsInShop(container, kind, choices)] as const),
  )
  const [gone] = goneChoices(choices, Object.fromEntries(known) as KnownIds)
  if (gone) throw new LoyaltyError("program_terms_invalid", `${gone.path}: ${gone.message}`)
}

type KnownIds = Readonly<Record<ChoiceKind, ReadonlySet<string>>>

async function idsInShop(
  container: MedusaContainer,
  kind: ChoiceKind,
  choices: readonly Choice[],
): Promise<ReadonlySet<string>> {
  const ids = new Set(choices.filter((choice) => choice.kind === kind).map(({ id }) => id))
  if (ids.size === 0) return ids
  const found = await queryRows<{ readonly id: string }>(container, {
    entity: ENTITIES[kind],
    fields: ["id"],
    filters: { id: [...ids] },
  })
  return new Set(found.map(({ id }) => id))
}
