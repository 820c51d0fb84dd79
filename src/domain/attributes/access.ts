import type { Attribute, AttributeSide, AttributeValues } from "./attribute"
import { valueOf } from "./attribute"

/** Who looks at a member's fields. */
export type AttributeViewer = AttributeSide | "manager"

/** An archived field is there for nobody; whoever defines fields sees it among the definitions. */
export function maySee(
  { seen_by, is_archived }: Pick<Attribute, "seen_by" | "is_archived">,
  viewer: AttributeViewer,
): boolean {
  return !is_archived && (viewer === "manager" || seen_by.includes(viewer))
}

export function mayEdit(
  attribute: Pick<Attribute, "seen_by" | "edited_by" | "is_archived">,
  viewer: AttributeViewer,
): boolean {
  if (!maySee(attribute, viewer)) return false
  return viewer === "manager" || attribute.edited_by.includes(viewer)
}

/** A member's fields as somebody may see them, in the order in which fields are shown. */
export function valuesSeenBy(
  attributes: readonly Attribute[],
  values: AttributeValues,
  viewer: AttributeViewer,
): AttributeValues {
  const seen = attributes.filter((attribute) => maySee(attribute, viewer))
  return Object.fromEntries(
    seen.flatMap(({ key }) => {
      const value = valueOf(values, key)
      return value === undefined ? [] : [[key, value]]
    }),
  )
}
