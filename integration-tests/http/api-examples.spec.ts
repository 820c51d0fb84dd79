import fs from "node:fs"
import path from "node:path"

import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { Modules } from "@medusajs/framework/utils"

import { toHttpError } from "../../src/api/to-http-error"
import { LOYALTY_ERROR_CODES, LoyaltyError } from "../../src/domain/errors"
import { ExampleBook } from "../fixtures/api-examples/example-book"
import { exampleInMarkdown, examplesOn, withExamples } from "../fixtures/api-examples/in-markdown"
import { asks, ownRoutes } from "../fixtures/api-examples/own-routes"
import { settingsWithDefaults } from "../fixtures/api-examples/own-settings"
import { tableUnder } from "../fixtures/api-examples/page-table"
import { hireStaff } from "../fixtures/api-examples/staff-member"
import { ATTRIBUTES_STORY, CONSENTS_STORY } from "../fixtures/api-examples/story-attributes"
import { BOOKS_STORY } from "../fixtures/api-examples/story-books"
import { CARDS_STORY } from "../fixtures/api-examples/story-cards"
import { CHECKOUT_STORY, STALE_STORY } from "../fixtures/api-examples/story-checkout"
import { IMPORTS_STORY } from "../fixtures/api-examples/story-imports"
import { KEYS_STORY } from "../fixtures/api-examples/story-keys"
import { MEMBERS_STORY, MEMBERSHIP_STORY } from "../fixtures/api-examples/story-members"
import { PROGRAM_STORY, SETTINGS_STORY } from "../fixtures/api-examples/story-program"
import { REPORTS_STORY } from "../fixtures/api-examples/story-reports"
import { RETURN_STORY } from "../fixtures/api-examples/story-return"
import { STAFF_STORY } from "../fixtures/api-examples/story-staff"
import { TILL_STORY } from "../fixtures/api-examples/story-till"
import { TILLS_STORY } from "../fixtures/api-examples/story-tills"
import { INVITATIONS_STORY, VERSIONS_STORY } from "../fixtures/api-examples/story-versions"
import type { Http } from "../fixtures/shop/http-client"
import { HttpClient } from "../fixtures/shop/http-client"
import { expectLawsHold, LoyalShopper } from "../fixtures/shop/loyal-shopper"
import { openProgram } from "../fixtures/shop/merchant"
import { OrderDesk, piecesOf } from "../fixtures/shop/order-desk"
import { ShoppingCart } from "../fixtures/shop/shopping-cart"
import { TestShop } from "../fixtures/shop/test-shop"

const ROOT = path.resolve(__dirname, "../..")
const PAGE = path.join(ROOT, "docs/api.md")

const api_page = () => fs.readFileSync(PAGE, "utf8")
const readme = fs.readFileSync(path.join(ROOT, "README.md"), "utf8")

/** First what a newcomer does by the page, from top to bottom; then everything else. */
const STORY = [
  ...KEYS_STORY,
  ...PROGRAM_STORY,
  ...MEMBERS_STORY,
  ...CHECKOUT_STORY,
  ...RETURN_STORY,
  ...SETTINGS_STORY,
  ...VERSIONS_STORY,
  ...MEMBERSHIP_STORY,
  ...ATTRIBUTES_STORY,
  ...CONSENTS_STORY,
  ...REPORTS_STORY,
  ...STALE_STORY,
  ...INVITATIONS_STORY,
  ...BOOKS_STORY,
  ...CARDS_STORY,
  ...TILL_STORY,
  ...STAFF_STORY,
  ...IMPORTS_STORY,
  ...TILLS_STORY,
]

medusaIntegrationTestRunner({
  moduleName: "loyalty-api-examples",
  testSuite: ({ api, getContainer }) => {
    let shop: TestShop
    let desk: OrderDesk

    beforeAll(async () => {
      shop = await TestShop.open(api as Http, getContainer())
      desk = new OrderDesk(shop)
    })

    afterEach(async () => {
      await expectLawsHold(shop)
    })

    describe("docs/api.md", () => {
      it("shows what the shop really answers, and leaves out none of its routes", async () => {
        await shop.region()
        await shop.product({ price: 100, product: { name: "Coat" } })
        const fulfillment = getContainer().resolve(Modules.FULFILLMENT)
        await fulfillment.deleteShippingOptions([shop.shipping.at_ten])
        for (const email of ["staff@shop.com", "cashier@shop.com"]) {
          await hireStaff(getContainer(), { email, password: "supersecret" })
        }
        const book = new ExampleBook(new HttpClient(api as Http))
        await book.play(STORY)
        const { examples } = book
        const untold = ownRoutes().filter((route) => !examples.some((told) => asks(route, told)))
        expect(untold).toEqual([])

        if (process.env.UPDATE_DOCS === "1") {
          fs.writeFileSync(PAGE, withExamples(api_page(), examples))
        }
        const today = examples.map((example) => [example.step.name, exampleInMarkdown(example)])
        expect(Object.fromEntries(examplesOn(api_page()))).toEqual(Object.fromEntries(today))
      })

      it("explains every setting with its default", () => {
        const rows = tableUnder(api_page(), "## Settings of a program")
        const told = rows.map(([setting, , value]) => [setting, value])
        expect(told.sort()).toEqual(settingsWithDefaults().sort())
      })

      it("lists every error code with its status", () => {
        const rows = tableUnder(api_page(), "## Error codes")
        const told = rows.map(([code, status]) => [code, status])
        const answered = LOYALTY_ERROR_CODES.map((code) => [
          code,
          String(toHttpError(new LoyaltyError(code, "…"))?.status),
        ])
        expect(told).toEqual(answered)
      })
    })

    describe("the README's figures", () => {
      it.each(tableUnder(readme, "### Tax"))(
        "settled as %s, a cart of 119.00 takes %s bonuses, leaves %s to pay, with a tax of %s",
        async (settlement, bonuses, to_pay, tax) => {
          const region_id = await shop.region({ tax: 19 })
          await openProgram(shop, { redemption: { settlement } })
          const anna = await LoyalShopper.join(shop, 100)
          const cart = await ShoppingCart.open(shop, anna.client, region_id, [{ price: 100 }])
          const { cart: paid, loyalty } = await cart.redeem("max")
          const found = [loyalty.redeem.applied_bonuses, paid.total, paid.tax_total]
          expect(found.map((figure) => figure.toFixed(2))).toEqual([bonuses, to_pay, tax])
        },
      )

      it.each(tableUnder(readme, "### Returns"))(
        "a return of half an order: %s, earned when %s, the earned bonuses are %s, policy %s",
        async (settlement, earn_at, earned_are, shortfall, ...figures) => {
          const region_id = await shop.region()
          await openProgram(shop, {
            accrual: { earn_at },
            redemption: { settlement },
            returns: { shortfall },
          })
          const anna = await LoyalShopper.join(shop, 50)
          const product = { name: "Parcel", needs_shipping: true }
          const order = await shop.buy(anna, region_id, [{ price: 100, quantity: 2, product }], 50)
          await desk.capture(order.id)
          await shop.fulfill(order)
          await desk.expectLoyalty(order.id, { earned: 7.5, awaiting: earned_are === "pending" })
          if (earned_are === "spent") await shop.buy(anna, region_id, [{ price: 25 }], 7.5)
          await shop.takeBack(order.id, [piecesOf(order, 1)])
          await desk.expectLoyalty(order.id, { refunded: 25, revoked: 3.75 })

          const record = await desk.loyalty(order.id)
          const { debt } = await anna.balance()
          const told = record?.shortfall ?? 0
          const taken = (record?.revoked ?? 0) - told - debt
          const found = [await desk.refundDue(order.id), record?.refunded ?? 0, taken, debt, told]
          expect(found.map((figure) => figure.toFixed(2))).toEqual(figures)
        },
      )
    })
  },
})
