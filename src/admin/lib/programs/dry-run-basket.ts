/** A line of a basket to try out; figures as they are typed. */
export interface DryRunLine {
  readonly price: number
  readonly quantity: number
  readonly discount_percent: number | null
}

export interface DryRunBasket {
  readonly lines: readonly DryRunLine[]
  /** Handle; `null`: the program has no tiers. */
  readonly tier: string | null
  /** "2027-12-24"; `null`: now. */
  readonly day: string | null
  /** Whether as much as possible is paid with bonuses. */
  readonly spends: boolean
}

export const NEW_LINE: DryRunLine = { price: 100, quantity: 1, discount_percent: null }

/** Whether a line can be reckoned with. */
export function isUsable({ price, quantity, discount_percent }: DryRunLine): boolean {
  const off = discount_percent ?? 0
  return price >= 0 && quantity > 0 && off >= 0 && off <= 100
}

/** The basket as it is sent. */
export function dryRunBody({ lines, tier, day, spends }: DryRunBasket): object {
  return {
    basket: {
      lines: lines.map(({ price, quantity, discount_percent }, index) => ({
        id: String(index + 1),
        unit_price: price,
        quantity,
        ...(discount_percent !== null && { discount_percent }),
      })),
    },
    ...(tier !== null && { tier }),
    ...(day !== null && { at: day }),
    ...(spends && { bonuses: "max" }),
  }
}
