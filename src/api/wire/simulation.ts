import { bonusesFromWire, bonusesToWire } from "../../domain/money/bonuses"
import { LoyaltyError } from "../../domain/errors"
import { currencyOf } from "../../domain/money/currency"
import { fitsScale, parseDecimal } from "../../domain/money/decimal"
import type { Currency } from "../../domain/money/money"
import { moneyFromMinor } from "../../domain/money/money"
import type { PastSums } from "../../domain/simulation/past-sums"
import { tierByHandle } from "../../domain/tiers/tier-reached"
import type { AskedBasket, AskedLine } from "../../workflows/simulation/read-asked-basket"
import type { BasketAsked, BasketSimulation } from "../../workflows/simulation/simulate-basket"
import type {
  PastSimulationAsked,
  PastSimulationResult,
} from "../../workflows/simulation/simulate-past"
import type { SimulateBody } from "../admin/loyalty/programs/[id]/simulate/validators"
import { quoteToWire } from "./cart-loyalty"
import { hundredths, percentToWire } from "./figures"
import { tierOfMemberToWire } from "./member"
import { earningCutToWire } from "./reasons"

type WireBasket = NonNullable<SimulateBody["basket"]>

/** @throws LoyaltyError `simulation_invalid` for lines of one id, and for parts of a cent */
export function basketAskedFromWire(
  program_id: string,
  { basket, ...body }: Omit<SimulateBody, "basket"> & { readonly basket: WireBasket },
  program_currency: string,
): BasketAsked {
  const { bonuses = null, balance } = body
  return {
    program_id,
    version: body.version ?? null,
    draft_id: body.draft_id ?? null,
    at: body.at ?? null,
    member_id: body.member_id ?? null,
    tier: body.tier ?? null,
    wish: bonuses === null || bonuses === "max" ? bonuses : bonusesFromWire(bonuses),
    balance: balance === undefined ? null : hundredths(balance),
    basket: basketFromWire(basket, program_currency),
  }
}

function basketFromWire(basket: WireBasket, program_currency: string): AskedBasket {
  const currency_code = (basket.currency_code ?? program_currency).toLowerCase()
  const lines = basket.lines.map((line, index): AskedLine => ({
    id: line.id ?? String(index + 1),
    kind: line.kind ?? "item",
    product_id: line.product_id ?? null,
    variant_id: line.variant_id ?? null,
    quantity: line.quantity ?? 1,
    unit_price: line.unit_price ?? null,
    is_tax_inclusive: line.is_tax_inclusive ?? null,
    tax_percent: line.tax_percent ?? 0,
    discount: line.discount ?? 0,
    discount_percent: line.discount_percent ?? 0,
    is_gift_card: line.is_gift_card ?? null,
  }))
  lines.forEach((line, index) => assertUsable(line, lines.slice(0, index), currency_code))
  return {
    currency_code,
    sales_channel_id: basket.sales_channel_id ?? null,
    region_id: basket.region_id ?? null,
    lines,
  }
}

function assertUsable(line: AskedLine, earlier: readonly AskedLine[], currency_code: string): void {
  const { digits, code } = currencyOf(currency_code)
  const refuse = (message: string) =>
    new LoyaltyError("simulation_invalid", `basket.lines.${line.id}: ${message}`)
  if (earlier.some(({ id }) => id === line.id)) {
    throw refuse("Give each line an id of its own, or none.")
  }
  for (const amount of [line.unit_price ?? 0, line.discount]) {
    if (fitsScale(parseDecimal(amount), digits)) continue
    throw refuse(`Write money with at most ${digits} decimals, as ${code.toUpperCase()} has them.`)
  }
  if (line.kind === "shipping" && line.unit_price === null) {
    throw refuse("Name the unit_price of the shipping.")
  }
}

/** The dry run of a basket, told as the quote of a cart is, in major units. */
export function basketSimulationToWire(
  simulation: BasketSimulation,
  requested: BasketAsked["wish"],
) {
  const { program, version, draft_id, at, applies, tier, total, currency } = simulation
  return {
    program_id: program.id,
    version,
    draft_id,
    at: new Date(at).toISOString(),
    applies,
    tier: tier && tierOfMemberToWire(tier, program.terms),
    currency_code: currency.code,
    total: moneyFromMinor(total, currency),
    ...quoteToWire(simulation, { is_member: true, requested }),
  }
}

export function pastAskedFromWire(
  program_id: string,
  { version, draft_id }: SimulateBody,
  { days, from = "", to = "" }: NonNullable<SimulateBody["past"]>,
): PastSimulationAsked {
  const past = days === undefined ? { from, to } : { days }
  return { program_id, version: version ?? null, draft_id: draft_id ?? null, past }
}

/** What the orders of the past would have earned beside what they did, in major units. */
export function pastSimulationToWire(result: PastSimulationResult) {
  const { program, version, draft_id, range, members, outcome } = result
  const { terms } = program
  const currency = currencyOf(terms.currency_code)
  return {
    program_id: program.id,
    version,
    draft_id,
    from: range.from,
    to: range.to,
    currency_code: currency.code,
    members,
    given: sumsToWire(outcome.given, currency),
    simulated: sumsToWire(outcome.simulated, currency),
    tiers: outcome.tiers.map(({ tier, given, simulated }) => ({
      handle: tier,
      name: tierByHandle(terms, tier)?.name ?? null,
      given: sumsToWire(given, currency),
      simulated: sumsToWire(simulated, currency),
    })),
    cut: outcome.cut.map(earningCutToWire),
  }
}

function sumsToWire({ orders, sales, bonuses, cost, share_bp }: PastSums, currency: Currency) {
  return {
    orders,
    sales: moneyFromMinor(sales, currency),
    bonuses: bonusesToWire(bonuses),
    cost: moneyFromMinor(cost, currency),
    share_percent: share_bp === null ? null : percentToWire(share_bp),
  }
}
