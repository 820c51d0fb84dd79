import { setTimeout as wait } from "node:timers/promises"
import { AdminBrowser } from "../admin-browser"
import { text, visible } from "../on-screen"
import type { RunningShop } from "../running-shop"
import { startShop } from "../running-shop"
import { seriousBarriers } from "../serious-barriers"
import { ShopClient } from "../shop-client"
import type { Shopper, SmallShop } from "../small-shop"
import { ADMIN, createSmallShop, placeOrder, registerShopper, signInAdmin } from "../small-shop"
import { inviteUser } from "../staff-user"

jest.setTimeout(300_000)

const ANNA = { email: "anna@shop.com", first_name: "Anna", last_name: "Nowak" }
const COLLEAGUE = { email: "till@shop.com", password: "supersecret" }
/** Of a page with a list, what is ours: the toolbar above it is Medusa's, whose icons have no names. */
const TABLES = "main table"

interface WithId {
  readonly id: string
}

describe("the loyalty section of the admin", () => {
  let running: RunningShop
  let browser: AdminBrowser
  let anonymous: ShopClient
  let admin: ShopClient
  let shop: SmallShop
  let anna: Shopper
  let program_id: string

  beforeAll(async () => {
    running = await startShop()
    anonymous = new ShopClient(running.url)
    admin = await signInAdmin(anonymous)
    shop = await createSmallShop(admin)
    browser = await AdminBrowser.open(running.url)
    await browser.signIn()
  })

  afterAll(async () => {
    await browser?.close()
    await running?.stop()
  })

  it("begins with the way to a program where there is none", async () => {
    await browser.visit("/loyalty")

    await visible(browser.page.getByTestId("loyalty-first-run"))
  })

  it("tells how the program stands, to the last bonus that was earned and spent", async () => {
    program_id = await createClub()
    anna = await registerShopper(anonymous, shop, ANNA)
    await anna.client.post("/store/loyalty/me")
    // 1 000.00 at 5 % → 50 bonuses.
    await accrued(await buy(anna.client, ANNA.email, ["coat", "scarf"]), 50)
    // 800.00, of which 50.00 with bonuses: 750.00 at 5 % → 37.50.
    await accrued(await buy(anna.client, ANNA.email, ["coat"], payWithBonuses), 37.5)
    const guest = anonymous.with({ publishable_key: shop.publishable_key })
    await buy(guest, "guest@shop.com", ["scarf"])
    await browser.visit("/loyalty")

    await text(figure("members"), /Active members.*1.*1 joined this month/s)
    await text(figure("cards"), /Cards issued.*0/s)
    await text(figure("orders"), /66\.66%.*2 of 3 this month/s)
    await text(figure("outstanding"), /37\.50.*worth €37\.50/s)
    await text(figure("earned"), /Earned this month.*87\.50/s)
    await text(figure("spent"), /Spent this month.*50/s)
    await visible(browser.page.getByText("Nothing waits for you."))
    expect(await seriousBarriers(browser.page, "main")).toEqual([])
    await browser.takePictures("overview", figure("outstanding"))
  })

  it("says what needs attention, and leads to where something can be done about it", async () => {
    await admin.post(`/admin/loyalty/programs/${program_id}`, { status: "paused" })
    await browser.visit("/loyalty")

    const attention = browser.page.getByTestId("loyalty-attention")
    await visible(attention.getByText("The program is not running: nobody earns in it today."))
    expect(await attention.getByRole("link", { name: "Open" }).getAttribute("href")).toBe(
      `/app/loyalty/programs/${program_id}`,
    )
    await admin.post(`/admin/loyalty/programs/${program_id}`, { status: "active" })
  })

  it("checks the books with a click, and shows what runs by itself", async () => {
    const { page } = browser
    await browser.visit("/loyalty/settings")
    await visible(page.getByText("The books have not been checked yet."))

    await page.getByRole("button", { name: "Check now" }).click()

    await text(page.getByRole("list", { name: "Last checks" }), /All ten laws hold\./)
    await text(page.getByRole("list", { name: "Jobs" }), /Send events to the shop.*every minute/s)
    await visible(page.getByText("Sales channels"))
    expect(await seriousBarriers(page, "main")).toEqual([])
    await browser.takePictures("settings", page.getByTestId("loyalty-books"))
  })

  it("shows on Medusa's pages what a product earns, what a draft's buyer has, and whose a group is", async () => {
    const { page } = browser
    const { products } = await admin.get<{ products: [WithId] }>("/admin/products?q=coat")
    await browser.visit(`/products/${products[0].id}`)
    await text(
      page.getByTestId("loyalty-product"),
      /Club.*Price.*€800\.00.*Earns.*40.*up to €240\.00 \(30%\)/s,
    )

    await browser.visit(`/draft-orders/${await draftFor(anna)}`)
    await text(page.getByTestId("loyalty-draft-order"), /Available.*37\.50.*Tier.*Bronze/s)

    const { tier_groups } = await admin.get<{ tier_groups: [{ customer_group_id: string }] }>(
      "/admin/loyalty/tier-groups",
    )
    await browser.visit(`/customer-groups/${tier_groups[0].customer_group_id}`)
    await text(page.getByTestId("loyalty-tier-group"), /everybody in it has the tier Bronze/)

    await browser.visit("/settings/store")
    await visible(page.getByTestId("loyalty-store"))
  })

  it("gives the first role after saying what it does to everybody else", async () => {
    const { page } = browser
    await inviteUser(admin, anonymous, COLLEAGUE)
    await browser.visit("/loyalty/staff")
    await text(rowOf(COLLEAGUE.email), /Manager.*By default/s)
    await page.getByRole("button", { name: `Change the role of ${ADMIN.email}` }).click()
    await visible(page.getByText("So far everybody is a manager.", { exact: false }))
    expect(await page.getByRole("radio", { name: "Cashier" }).isDisabled()).toBe(true)
    await browser.takePicture("first-role")

    await page.getByRole("button", { name: "Give the role" }).click()
    const question = page.getByRole("alertdialog")
    await visible(question.getByText("everybody else becomes a cashier", { exact: false }))
    await question.getByRole("button", { name: "Give the role" }).click()

    await text(rowOf(COLLEAGUE.email), /Cashier.*By default/s)
    expect(await seriousBarriers(page, TABLES)).toEqual([])
    await browser.takePictures("staff", page.getByText("What each role may do"))
  })

  it("leaves a cashier a customer's card, and neither figures nor settings", async () => {
    const { page } = browser
    await browser.signIn(COLLEAGUE)
    await browser.visit("/loyalty")
    await page.getByLabel("Card, phone or e-mail").fill(ANNA.email)
    await page.keyboard.press("Enter")
    await text(page.getByRole("list", { name: "Found members" }), /Anna Nowak.*37\.50 available/s)
    expect(await figure("earned").count()).toBe(0)
    await browser.takePicture("cashier")

    for (const path of ["/loyalty/settings", "/loyalty/staff", "/loyalty/reports"]) {
      await browser.visit(path)
      await text(page.getByTestId("loyalty-not-yours"), /You work as a Cashier/)
    }
    await browser.visit("/settings/store")
    await visible(page.getByText("Default Sales Channel").first())
    expect(await page.getByTestId("loyalty-store").count()).toBe(0)
  })

  it("shows a manager what staff did, narrowed down to what he looks for", async () => {
    const { page } = browser
    await browser.signIn()
    await browser.visit('/loyalty/staff/audit?action="assign_roles"')
    await text(page.getByRole("table"), /admin@shop\.com.*Manager.*Give roles.*User.*Done/s)
    expect(await page.getByText("Check the books").count()).toBe(0)
    expect(await seriousBarriers(page, TABLES)).toEqual([])
  })

  const figure = (name: string) => browser.page.getByTestId(`loyalty-figure-${name}`)

  const rowOf = (email: string) => browser.page.getByRole("row").filter({ hasText: email })

  const payWithBonuses = (cart_id: string) =>
    anna.client.post(`/store/carts/${cart_id}/loyalty`, { bonuses: "max" })

  async function createClub(): Promise<string> {
    const { program } = await admin.post<{ program: WithId }>("/admin/loyalty/programs", {
      handle: "club",
      name: "Club",
      terms: {
        currency_code: "eur",
        tiers: [{ handle: "bronze", name: "Bronze", threshold: 0 }],
        tier_schedule: { customer_groups: true },
      },
    })
    return program.id
  }

  const buy = (
    client: ShopClient,
    email: string,
    what: readonly (keyof SmallShop["variant_ids"])[],
    beforePayment?: (cart_id: string) => Promise<unknown>,
  ) =>
    placeOrder({
      shop,
      client,
      email,
      variant_ids: what.map((product) => shop.variant_ids[product]),
      ...(beforePayment && { beforePayment }),
    })

  /** Accrual follows the order by an event. */
  async function accrued(order_id: string, bonuses: number): Promise<void> {
    const deadline = Date.now() + 30_000
    while (Date.now() < deadline) {
      const { order } = await admin.get<{ order: { earned: number } | null }>(
        `/admin/loyalty/orders/${order_id}`,
      )
      if (order?.earned === bonuses) return
      await wait(100)
    }
    throw new Error(`Order ${order_id} did not earn ${String(bonuses)} in half a minute.`)
  }

  async function draftFor(shopper: Shopper): Promise<string> {
    const { draft_order } = await admin.post<{ draft_order: WithId }>("/admin/draft-orders", {
      customer_id: shopper.id,
      email: ANNA.email,
      region_id: shop.region_id,
      items: [{ variant_id: shop.variant_ids.scarf, quantity: 1 }],
    })
    return draft_order.id
  }
})
