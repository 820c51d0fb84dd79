import type { MedusaContainer } from "@medusajs/framework/types"

import type { OrderFacts, OrderLineFacts } from "../../domain/orders/order-facts"
import type { ProductMarks } from "../../domain/program/product-selection"
import type { ProgramTerms } from "../../domain/program/terms"
import { NO_MARKS } from "../basket/basket-lines"
import { readProductMarks } from "../basket/product-marks"

/** Marks of the products that orders of the past were about, each product asked for once. */
export class PastMarks {
  private readonly known = new Map<string, Omit<ProductMarks, "product_id">>()

  constructor(
    private readonly container: MedusaContainer,
    private readonly terms: ProgramTerms,
  ) {}

  async learn(orders: readonly OrderFacts[]): Promise<void> {
    const lines = orders.flatMap((order) => order.lines)
    const ids = new Set(lines.filter(isUnmarked).flatMap(({ product_id }) => product_id ?? []))
    const unknown = [...ids].filter((id) => !this.known.has(id))
    const found = await readProductMarks(this.container, this.terms, unknown)
    for (const id of unknown) this.known.set(id, found.get(id) ?? NO_MARKS)
  }

  /** A line keeps the marks that were read when it was sold; where nobody asked then, today's count. */
  mark(facts: OrderFacts): OrderFacts {
    return {
      ...facts,
      lines: facts.lines.map((line) =>
        isUnmarked(line) ? { ...line, ...this.known.get(line.product_id ?? "") } : line,
      ),
    }
  }
}

function isUnmarked({ category_ids, collection_id, tag_ids }: OrderLineFacts): boolean {
  return category_ids.length + tag_ids.length === 0 && collection_id === null
}
