import type { WireProgram } from "../../../src/api/wire/program"
import type { WireBasketSimulation } from "../../fixtures/shop/dry-run"
import { draftOf, DryRun } from "../../fixtures/shop/dry-run"
import type { Http } from "../../fixtures/shop/http-client"
import type { ShopSuite } from "../../fixtures/shop/in-one-shop"
import { LoyalShopper } from "../../fixtures/shop/loyal-shopper"
import { openProgram, openPromotion } from "../../fixtures/shop/merchant"
import { OrderDesk } from "../../fixtures/shop/order-desk"
import { ShoppingCart } from "../../fixtures/shop/shopping-cart"
import type { CartLine, RegionOptions } from "../../fixtures/shop/test-shop"
import { TestShop } from "../../fixtures/shop/test-shop"

const coat = { price: 119.9, product: { name: "Coat" } }
const tea = { price: 7.35, quantity: 3, product: { name: "Tea" } }
const lamp = { price: 640, product: { name: "Lamp" } }

const TIERS = [
  { handle: "silver", name: "Silver", threshold: 0 },
  { handle: "gold", name: "Gold", threshold: 500, accrual_percent: 9, cap_percent: 45 },
]

interface Promised {
  readonly story: string
  readonly terms: Record<string, unknown>
  readonly region: RegionOptions
  readonly lines: readonly CartLine[]
  readonly bonuses?: number | "max"
  readonly code?: { readonly percent: number }
}

const PROMISES: readonly Promised[] = [
  { story: "the usual terms", terms: {}, region: {}, lines: [coat, tea] },
  {
    story: "tax on top, a code, and bonuses as a discount",
    terms: { accrual: { tax: "excluded", percent: 6.25 }, redemption: { cap_percent: 37 } },
    region: { tax: 21 },
    lines: [coat, tea],
    bonuses: "max",
    code: { percent: 10 },
  },
  {
    story: "tax inside, rules, and bonuses as a tender",
    terms: {
      accrual: { rounding: "half_up", rounding_step: 0.05, bonus_paid_part: "whole" },
      redemption: { settlement: "tender", step: 0.5 },
      accrual_rules: [
        {
          handle: "hello",
          name: "Hello",
          reward: { kind: "per_order", bonuses: 20 },
          conditions: { first_order: true },
        },
        {
          handle: "large",
          name: "Large",
          reward: { kind: "percent_by_sum", steps: [{ from: 50, percent: 2 }] },
        },
        { handle: "double", name: "Double", reward: { kind: "multiplier", times: 2 } },
      ],
    },
    region: { tax: 7, tax_inclusive: true },
    lines: [coat, tea],
    bonuses: 12.5,
  },
  {
    story: "an order that carries its member to gold, and earns there",
    terms: {
      tiers: TIERS,
      accrual: { crossing_order: "new_tier" },
      spend: { bonus_paid_part: "whole" },
    },
    region: {},
    lines: [lamp, tea],
    bonuses: "max",
  },
  {
    story: "an order that carries its member to gold, and earns as before",
    terms: { tiers: TIERS },
    region: {},
    lines: [lamp],
  },
  {
    story: "a maximum for each member",
    terms: { limits: { earned_max: { bonuses: 3.33, period: "month" } } },
    region: {},
    lines: [coat, tea],
  },
]

export const simulation: ShopSuite = {
  name: "program/simulation",
  testSuite: ({ api, getContainer }) => {
    let shop: TestShop
    let desk: OrderDesk

    beforeAll(async () => {
      shop = await TestShop.open(api as Http, getContainer())
      desk = new OrderDesk(shop)
    })

    /** As a marketer describes the basket: variants at the shop's prices, and what a code takes off. */
    async function described(lines: readonly CartLine[], tax_percent = 0, discount_percent = 0) {
      const goods = lines.map(async (line) => ({
        id: line.product?.name,
        variant_id: (await shop.product(line)).variant_id,
        quantity: line.quantity ?? 1,
        tax_percent,
        discount_percent,
      }))
      return [...(await Promise.all(goods)), { id: "free", kind: "shipping", unit_price: 0 }]
    }

    describe("a simulated basket", () => {
      it.each(PROMISES)("gives what the real order then gives: $story", async (promise) => {
        const { terms, region, lines, bonuses, code } = promise
        const region_id = await shop.region(region)
        const program = await openProgram(shop, terms)
        if (code) await openPromotion(shop, { code: "SPRING", percent: code.percent })
        const anna = await LoyalShopper.join(shop, 100)
        const simulated = await new DryRun(shop, program.id).ofBasket({
          member_id: anna.member_id,
          basket: { region_id, lines: await described(lines, region.tax, code?.percent) },
          ...(bonuses !== undefined && { bonuses }),
        })

        const cart = await ShoppingCart.open(shop, anna.client, region_id, lines)
        if (code) await cart.applyCode("SPRING")
        if (bonuses !== undefined) await cart.redeem(bonuses)
        const quoted = await cart.loyalty()
        const order = await cart.checkOut()
        expect([simulated.earn.bonuses, simulated.earn.cut]).toEqual([
          quoted.earn.bonuses,
          quoted.earn.cut,
        ])
        expect(simulated.redeem.max_bonuses).toBe(quoted.redeem.max_bonuses)
        await desk.expectLoyalty(order.id, {
          earned: simulated.earn.bonuses,
          spent: simulated.redeem.applied_bonuses,
          cut: simulated.earn.cut,
        })
        const booked = await desk.loyalty(order.id)
        const rows = (booked?.lines ?? []).map(({ title, base, earned, spent, reasons }): Row => {
          return [title, base, earned, spent, reasons]
        })
        expect(byId(rows)).toEqual(byId(linesOf(simulated)))
        const left = simulated.total - simulated.redeem.applied_amount
        expect(cents(left)).toBe(cents(order.total))
      })

      it("is explained as a cart is, for a tier and a date, and under a draft or a version", async () => {
        const program = await openProgram(shop, { tiers: TIERS, redemption: { cap_percent: 20 } })
        const draft_id = await draftOf(shop, program, {
          accrual: { percent: 6 },
          accrual_rules: [
            {
              handle: "christmas",
              name: "Christmas",
              reward: { kind: "multiplier", times: 2 },
              conditions: { dates: [{ from: "2026-12-24", until: "2026-12-26" }] },
            },
          ],
        })
        const dry_run = new DryRun(shop, program.id)
        const basket = { lines: [{ id: "coat", unit_price: 100 }] }
        const earned = async (body: object) => (await dry_run.ofBasket({ basket, ...body })).earn
        expect(await earned({})).toMatchObject({ bonuses: 5, is_member: true, reasons: [] })
        expect(await earned({ tier: "gold" })).toMatchObject({ bonuses: 9 })
        const christmas = await dry_run.ofBasket({
          basket,
          draft_id,
          tier: "silver",
          at: "2026-12-24",
          bonuses: "max",
        })
        expect(christmas).toMatchObject({
          version: null,
          draft_id,
          at: "2026-12-24T00:00:00.000Z",
          applies: true,
          tier: { handle: "silver", accrual_percent: 6 },
          total: 100,
          member: null,
          earn: {
            bonuses: 9.6,
            lines: [
              {
                line_id: "coat",
                base: 80,
                bonuses: 9.6,
                reasons: [
                  { code: "program_percent", text: "6 %" },
                  { code: "rule_multiplier", text: "× 2 Christmas" },
                ],
              },
            ],
          },
          redeem: {
            max_bonuses: 20,
            limited_by: "order_share",
            requested: "max",
            applied_bonuses: 20,
            lines: [{ line_id: "coat", amount: 20, reasons: [{ text: "Up to 20 %" }] }],
          },
          discount: null,
        })
        expect(await earned({ draft_id, at: "2026-12-27T00:00:00Z" })).toMatchObject({ bonuses: 6 })
        await shop.staff.must("POST", `/admin/loyalty/programs/${program.id}`, {
          terms: { accrual: { percent: 7 } },
        })
        expect(await earned({})).toMatchObject({ bonuses: 7 })
        expect(await earned({ version: 1 })).toMatchObject({ bonuses: 5 })
      })

      it("shows what a discount program would take off, and where no order would count", async () => {
        const region_id = await shop.region()
        const { program } = await shop.staff.must<{ program: WireProgram }>(
          "POST",
          "/admin/loyalty/programs",
          {
            handle: "outlet",
            name: "Outlet",
            kind: "discount",
            region_ids: [region_id],
            terms: {
              currency_code: "eur",
              tiers: TIERS.map(({ handle, name, threshold }, index) => ({
                handle,
                name,
                threshold,
                discount_percent: 5 + index * 5,
              })),
            },
          },
        )
        const dry_run = new DryRun(shop, program.id)
        const lines = [{ unit_price: 100 }]
        expect(
          await dry_run.ofBasket({ tier: "gold", basket: { region_id, lines } }),
        ).toMatchObject({
          applies: true,
          earn: { bonuses: 0, reasons: [{ code: "discount_program" }] },
          discount: { percent: 10, code: "LOYALTY-OUTLET-GOLD", is_applied: true, refused: [] },
        })
        expect(await dry_run.ofBasket({ basket: { lines } })).toMatchObject({ applies: false })
        expect(await dry_run.ofPast({ past: { days: 30 } })).toMatchObject({
          given: { orders: 0, cost: 0, share_percent: null },
        })
      })

      it("works with 500 lines, and is the same when it is asked again", async () => {
        const program = await openProgram(shop)
        const lines = Array.from({ length: 500 }, (_, index) => ({
          unit_price: cents(1 + index / 100),
        }))
        const dry_run = new DryRun(shop, program.id)
        const first = await dry_run.ofBasket({ basket: { lines }, at: "2026-12-24" })
        expect(first.total).toBe(1747.5)
        expect(first.earn.bonuses).toBe(87.37)
        expect(await dry_run.ofBasket({ basket: { lines }, at: "2026-12-24" })).toEqual(first)
      })

      it("is refused for what makes no sense, with words that say what to do", async () => {
        const program = await openProgram(shop)
        const dry_run = new DryRun(shop, program.id)
        const { product_id } = await shop.product(coat)
        const basket = { lines: [{ unit_price: 10 }] }
        const refusals: [number, string, object][] = [
          [404, "program_version_not_found", { basket, version: 9 }],
          [404, "program_draft_not_found", { basket, draft_id: "lpdraft_0" }],
          [404, "member_not_found", { basket, member_id: "lmem_0" }],
          [400, "tier_not_found", { basket, tier: "gold" }],
          [400, "simulation_invalid", { basket, at: "Christmas" }],
          [400, "simulation_invalid", { basket: { ...basket, currency_code: "pln" } }],
          [400, "simulation_invalid", { basket: { lines: [{ unit_price: 0.001 }] } }],
          [400, "simulation_invalid", { basket: { lines: [{ product_id }] } }],
          [
            400,
            "simulation_invalid",
            { basket: { lines: [{ product_id: "prod_0", unit_price: 1 }] } },
          ],
          [400, "simulation_invalid", { basket: { lines: [{ variant_id: "variant_0" }] } }],
          [400, "simulation_invalid", { basket: { lines: [{ kind: "shipping" }] } }],
          [
            400,
            "simulation_invalid",
            { basket: { lines: [{ id: "2", unit_price: 1 }, { unit_price: 1 }] } },
          ],
        ]
        for (const [status, code, body] of refusals) {
          expect([body, await dry_run.attempt(body)]).toMatchObject([
            body,
            { status, data: { code } },
          ])
        }
        for (const body of [
          {},
          { basket, past: { days: 90 } },
          { basket, version: 1, draft_id: "lpdraft_0" },
          { past: { days: 90 }, tier: "gold" },
          { past: { days: 0 } },
          { past: { days: 3_661 } },
          { past: { from: "2026-02-01", to: "2026-01-31" } },
          { past: { from: "2026-02-01" } },
          { basket: { lines: [] } },
          { basket: { lines: Array.from({ length: 501 }, () => ({ unit_price: 1 })) } },
          { basket: { lines: [{ unit_price: -1 }] } },
          { basket: { lines: [{ unit_price: 1, quantity: 0 }] } },
          { basket: { lines: [{ unit_price: 1, color: "red" }] } },
          { basket, bonuses: 0 },
        ]) {
          expect([body, await dry_run.attempt(body)]).toMatchObject([
            body,
            { status: 400, data: { type: "invalid_data" } },
          ])
        }
        const path = `/admin/loyalty/programs/${program.id}/simulate`
        expect((await shop.guest.post(path, { basket })).status).toBe(401)
        expect(await new DryRun(shop, "lprog_0").attempt({ basket })).toMatchObject({
          status: 404,
          data: { code: "program_not_found" },
        })
      })
    })
  },
}

function linesOf({ earn, redeem }: WireBasketSimulation): Row[] {
  const spent = new Map(redeem.lines.map((line) => [line.line_id, line.bonuses]))
  return earn.lines.map(({ line_id, base, bonuses, reasons }) => [
    line_id,
    base,
    bonuses,
    spent.get(line_id) ?? 0,
    reasons,
  ])
}

type Row = readonly [id: string, ...figures: unknown[]]

function byId(rows: readonly Row[]): Row[] {
  return [...rows].sort(([a], [b]) => (a < b ? -1 : 1))
}

function cents(amount: number): number {
  return Math.round(amount * 100) / 100
}
