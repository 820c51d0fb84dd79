/** Where the shop sells. Prices include the tax of the region. */
export interface DemoRegion {
  readonly name: string
  readonly currency_code: "eur" | "pln"
  readonly country_code: "de" | "pl"
  readonly tax_name: string
  readonly tax_code: string
  /** Percent. */
  readonly tax_rate: number
  /** With tax, in cents. */
  readonly shipping_cents: number
}

export const GERMANY: DemoRegion = {
  name: "Germany",
  currency_code: "eur",
  country_code: "de",
  tax_name: "Umsatzsteuer",
  tax_code: "ust19",
  tax_rate: 19,
  shipping_cents: 490,
}

export const POLAND: DemoRegion = {
  name: "Poland",
  currency_code: "pln",
  country_code: "pl",
  tax_name: "VAT",
  tax_code: "vat23",
  tax_rate: 23,
  shipping_cents: 1490,
}

export const REGIONS: readonly DemoRegion[] = [GERMANY, POLAND]
