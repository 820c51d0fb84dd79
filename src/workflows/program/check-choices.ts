import type { MedusaContainer } from "@medusajs/framework/types"

import { LoyaltyError } from "../../domain/errors"
import type { Choice, ChoiceKind } from "../../domain/program/choices"
import {
  changedRules,
  CHOICE_KINDS,
  choicesOfReach,
  choicesOfTerms,
  goneChoices,
} from "../../domain/program/choices"
import type { ProgramReach } from "../../domain/program/program-reach"
import type { ProgramTerms } from "../../domain/program/terms"
import { idsInShop } from "../shop/ids-in-shop"
import { assertAttributesExist } from "./check-rule-attributes"

const ENTITIES: Readonly<Record<ChoiceKind, string>> = {
  product: "product",
  category: "product_category",
  collection: "product_collection",
  tag: "product_tag",
  "sales channel": "sales_channel",
  "customer group": "customer_group",
  region: "region",
}

/** Terms or a reach as they were, null where there were none, and as they shall be. */
interface Change<What> {
  readonly before: What | null
  readonly after: What
}

/**
 * A setting about something that the shop does not have, or a rule about a field that its members do not
 * have, never holds, and its author should know.
 * @throws LoyaltyError `program_terms_invalid`
 */
export async function assertCanHold(
  container: MedusaContainer,
  { terms, reach }: { readonly terms: Change<ProgramTerms>; readonly reach?: Change<ProgramReach> },
): Promise<void> {
  await assertChoicesExist(container, [
    ...(reach ? choicesOfReach(reach.before, reach.after) : []),
    ...choicesOfTerms(terms.before, terms.after),
  ])
  await assertAttributesExist(container, changedRules(terms.before, terms.after))
}

async function assertChoicesExist(
  container: MedusaContainer,
  choices: readonly Choice[],
): Promise<void> {
  const known = await Promise.all(
    CHOICE_KINDS.map(async (kind) => {
      const ids = choices.filter((choice) => choice.kind === kind).map(({ id }) => id)
      return [kind, await idsInShop(container, ENTITIES[kind], ids)] as const
    }),
  )
  const [gone] = goneChoices(choices, Object.fromEntries(known) as KnownIds)
  if (gone) throw new LoyaltyError("program_terms_invalid", `${gone.path}: ${gone.message}`)
}

type KnownIds = Readonly<Record<ChoiceKind, ReadonlySet<string>>>
