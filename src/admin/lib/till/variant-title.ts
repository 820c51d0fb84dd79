import type { TillVariant } from "./scan-outcome"

/** "Wool coat, M"; a product of one variant by its own name. */
export function variantTitle({ title, product }: TillVariant): string {
  if (!product) return title
  return isWithoutName(title) ? product.title : `${product.title}, ${title}`
}

/** As Medusa calls the only variant of a product that has no options. */
function isWithoutName(title: string): boolean {
  return title === "" || title === "Default variant" || title === "Default Variant"
}

/** What it costs in a currency before lists and promotions; `null`: nobody has said. */
export function plainPrice({ prices }: TillVariant, currency_code: string): number | null {
  return prices?.find((price) => price.currency_code === currency_code)?.amount ?? null
}
