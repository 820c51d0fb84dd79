/**
 * Parts of the statements that read carts and orders. Both keep lines, taxes and reductions in tables of
 * the same shape with other names; amounts are read as Medusa's `raw_` columns, which keep every digit.
 */

/** Rows of `from` as one JSON array; `[]` where there are none. */
export function jsonRows(fields: Readonly<Record<string, string>>, from: string): string {
  const pairs = Object.entries(fields).map(([name, column]) => `'${name}', ${column}`)
  return `(select coalesce(jsonb_agg(jsonb_build_object(${pairs.join(", ")})), '[]') from ${from})`
}

/** Columns of a line's tax line, whose table is called `t`. */
export const TAX_LINE = { rate: "t.rate" }

/** Columns of a reduction of a shipping method, a promotion's or our own; its table is called `a`. */
export const SHIPPING_ADJUSTMENT = {
  id: "a.id",
  raw_amount: "a.raw_amount",
  code: "a.code",
  description: "a.description",
  provider_id: "a.provider_id",
}

/** Of an item's reduction Medusa also keeps whether the tax is in it. */
export const ITEM_ADJUSTMENT = { ...SHIPPING_ADJUSTMENT, is_tax_inclusive: "a.is_tax_inclusive" }
