import { LoyaltyError } from "../errors"
import type { AttributeViewer } from "./access"
import { maySee } from "./access"
import type { Attribute } from "./attribute"
import type { KeptAs, KeptItem } from "./kept-values"
import { itemFromText, KEPT_AS } from "./kept-values"

/** Members whose field has one of some values, or one in a range; of a list one item is enough. */
export type AttributeFilter = { readonly key: string; readonly kept_as: KeptAs } & (
  | { readonly any_of: readonly KeptItem[] }
  | { readonly from: KeptItem | null; readonly to: KeptItem | null }
)

/**
 * @param wanted by the fields' keys: values of which one is enough, or one range of numbers or days, both ends
 *   in it: "3..6", "3..", "..2019-12-31"
 * @throws LoyaltyError `attribute_invalid`, also for a field that the viewer must not see
 */
export function attributeFilters(
  attributes: readonly Attribute[],
  wanted: Readonly<Record<string, readonly string[]>>,
  viewer: AttributeViewer,
): AttributeFilter[] {
  return Object.entries(wanted).map(([key, texts]) => {
    const attribute = attributes.find((known) => known.key === key)
    if (!attribute || !maySee(attribute, viewer)) refuse(key, "There is no such field.")
    return filterOf(attribute, texts)
  })
}

function filterOf(attribute: Attribute, texts: readonly string[]): AttributeFilter {
  const { key, type } = attribute
  const kept_as = KEPT_AS[type]
  if (kept_as === "long_text") refuse(key, "Long texts cannot be searched.")
  const range = kept_as === "number" || kept_as === "date" ? rangeIn(texts) : null
  if (range === null) {
    return { key, kept_as, any_of: texts.map((text) => itemFromText(attribute, text)) }
  }
  const [from, to] = range.map((end) => (end === "" ? null : itemFromText(attribute, end)))
  return { key, kept_as, from: from ?? null, to: to ?? null }
}

function rangeIn(texts: readonly string[]): readonly string[] | null {
  const ends = texts.length === 1 ? texts[0]?.split("..") : undefined
  return ends?.length === 2 ? ends : null
}

function refuse(key: string, problem: string): never {
  throw new LoyaltyError("attribute_invalid", `${key}: ${problem}`, { key })
}
