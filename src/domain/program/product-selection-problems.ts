import type { ProductSelection } from "./terms"
import type { ProblemList } from "./terms-problems"

const SELECTION_MAX_IDS = 5_000
const ID_MAX_LENGTH = 255

export function checkSelection(
  problems: ProblemList,
  path: string,
  selection: ProductSelection,
): void {
  for (const [name, ids] of Object.entries(selection) as [string, readonly string[]][]) {
    if (ids.length > SELECTION_MAX_IDS) {
      const message = `Name at most ${SELECTION_MAX_IDS}; use a category instead.`
      problems.add(`${path}.${name}`, message, { be: "at_most", most: SELECTION_MAX_IDS })
    } else if (ids.some((id) => id.length === 0 || id.length > ID_MAX_LENGTH)) {
      const message = "Remove the entries that are empty or too long to be an id."
      problems.add(`${path}.${name}`, message, { be: "no_empty_ids" })
    }
  }
}

/** A product group is made of products; where they are sold is no mark of theirs. */
export function checkProductGroup(
  problems: ProblemList,
  path: string,
  products: ProductSelection,
): void {
  checkSelection(problems, path, products)
  if (products.sales_channel_ids.length > 0) {
    problems.add(
      `${path}.sales_channel_ids`,
      "Remove the sales channels: a group is made of products, categories, collections or tags.",
      { be: "no_channels" },
    )
  }
}
