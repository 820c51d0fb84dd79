import { setTimeout as wait } from "node:timers/promises"
import { AdminBrowser } from "./admin-browser"
import { focused, text, visible } from "./on-screen"
import type { RunningShop } from "./running-shop"
import { startShop } from "./running-shop"
import { ShopClient } from "./shop-client"
import type { Shopper, SmallShop } from "./small-shop"
import { createSmallShop, placeOrder, registerShopper, signInAdmin } from "./small-shop"

jest.setTimeout(300_000)

const ANNA = { email: "anna@shop.com", first_name: "Anna", last_name: "Nowak" }
const IVAN = { email: "ivan@shop.com", first_name: "Ivan", last_name: "Rusu" }

describe("loyalty in the admin", () => {
  let running: RunningShop
  let browser: AdminBrowser
  let admin: ShopClient
  let shop: SmallShop
  let anna: Shopper
  let ivan: Shopper
  let firstOrder: string
  let secondOrder: string
  let guestOrder: string

  beforeAll(async () => {
    running = await startShop()
    const anonymous = new ShopClient(running.url)
    admin = await signInAdmin(anonymous)
    shop = await createSmallShop(admin)
    await createClub(admin)
    anna = await registerShopper(anonymous, shop, ANNA)
    ivan = await registerShopper(anonymous, shop, IVAN)
    await anna.client.post("/store/loyalty/me")

    // 1 000.00 at 5 % → 50 bonuses.
    firstOrder = await buy(anna.client, ANNA.email, ["coat", "scarf"])
    await accrued(firstOrder)
    // 800.00, of which 50.00 with bonuses: 750.00 at 5 % → 37.50.
    secondOrder = await buy(anna.client, ANNA.email, ["coat"], (cart_id) =>
      anna.client.post(`/store/carts/${cart_id}/loyalty`, { bonuses: "max" }),
    )
    await accrued(secondOrder)
    const guest = anonymous.with({ publishable_key: shop.publishable_key })
    guestOrder = await buy(guest, "guest@shop.com", ["scarf"])

    browser = await AdminBrowser.open(running.url)
    await browser.signIn()
  })

  afterAll(async () => {
    await browser?.close()
    await running?.stop()
  })

  it("shows a customer's balance, tier and statement with the orders behind it", async () => {
    await browser.visit(`/customers/${anna.id}`)
    const section = browser.page.getByTestId("loyalty-member")

    await text(section.getByTestId("loyalty-available"), "37.50")
    await visible(section.getByText("Bronze", { exact: true }))
    await visible(section.getByText("€1,800.00 spent"))
    await visible(section.getByText("€8,200.00 more to Silver"))
    await visible(section.getByText("Earns 5%, pays up to 30% with bonuses"))
    await visible(section.getByText("No card yet"))
    await text(statementEntry(0), /Earned.*Order #2.*\+37\.50/s)
    await text(statementEntry(1), /Spent.*Order #2.*-50/s)
    await browser.takePictures("customer", section)
  })

  it("leads from the statement to the order", async () => {
    await browser.visit(`/customers/${anna.id}`)

    await browser.page.getByRole("link", { name: "Order #2" }).first().click()
    await browser.page.waitForURL(`**/orders/${secondOrder}`)
    await visible(browser.page.getByTestId("loyalty-order-figures"))
  })

  it("shows older operations on demand", async () => {
    await adjustThroughApi(3)
    await browser.visit(`/customers/${anna.id}`)
    const entries = browser.page.getByTestId("loyalty-member").locator("time")
    await visible(entries.nth(4))
    expect(await entries.count()).toBe(5)

    await browser.page.getByRole("button", { name: "Show more" }).click()

    await visible(entries.nth(5))
    await visible(browser.page.getByRole("link", { name: "Order #1" }))
    await browser.page.getByRole("button", { name: "Show more" }).waitFor({ state: "detached" })
  })

  it("issues a card to a scanner that types a number and Enter, and says what is wrong with a number", async () => {
    await browser.visit(`/customers/${anna.id}`)
    const { page } = browser
    await page.getByRole("button", { name: "Issue card" }).click()
    const field = page.getByLabel("Card number")
    await focused(field)

    await page.keyboard.type("12")
    await page.keyboard.press("Enter")
    await visible(page.getByText("A card number has 4 to 32 digits or Latin letters"))
    await browser.takePicture("card-refused")

    await page.keyboard.type("2900-0000 0001-8")
    await page.keyboard.press("Enter")
    await visible(page.getByText("Card 2900000000018 is issued"))
    await field.waitFor({ state: "detached" })
    await text(page.getByRole("list", { name: "Cards" }), /2900000000018.*Issued/s)
  })

  it("adjusts the balance after saying what it will be, and takes no more than there is", async () => {
    const { page } = browser
    await browser.visit(`/customers/${ivan.id}`)
    await page.getByRole("button", { name: "Join the program" }).click()
    const available = page.getByTestId("loyalty-available")
    await text(available, "0")

    await openAdjustment("Give bonuses", "12,5", "Goodwill for a late parcel")
    const question = page.getByRole("alertdialog")
    await visible(question.getByText("Give 12.50 bonuses?"))
    await visible(question.getByText("Available now: 0. After this: 12.50."))
    await browser.takePicture("adjustment-question")
    await question.getByRole("button", { name: "Give" }).click()
    await text(available, "12.50")
    await text(statementEntry(0), /Adjusted.*Goodwill for a late parcel.*\+12\.50/s)

    await openAdjustment("Take bonuses away", "12.51", "Mistake")
    await visible(page.getByText("Only 12.50 are available."))
    await browser.takePicture("adjustment-refused")
    await page.getByLabel("Bonuses", { exact: true }).fill("12.50")
    await page.getByRole("button", { name: "Continue" }).click()
    await question.getByRole("button", { name: "Take away" }).click()
    await text(available, "0")
  })

  it("leaves everything as it is when the question is answered with no", async () => {
    const { page } = browser
    await browser.visit(`/customers/${ivan.id}`)

    await openAdjustment("Give bonuses", "1000", "Typed in the wrong window")
    await page.getByRole("alertdialog").getByRole("button", { name: "Cancel" }).click()
    await page.getByRole("alertdialog").waitFor({ state: "detached" })
    await page.getByRole("dialog").getByRole("button", { name: "Cancel" }).click()

    await text(page.getByTestId("loyalty-available"), "0")
    expect(await availableOf(ivan)).toBe(0)
  })

  it("explains what held and pending mean to whoever uses the keyboard", async () => {
    await browser.visit(`/customers/${anna.id}`)

    await browser.page.getByRole("button", { name: "What does “Held” mean?" }).focus()

    await visible(browser.page.getByRole("tooltip").getByText(/Set aside for a checkout/))
  })

  it("shows on an order what it earned and spent, and why", async () => {
    await browser.visit(`/orders/${secondOrder}`)
    const section = browser.page.getByTestId("loyalty-order")

    await text(
      section.getByTestId("loyalty-order-figures"),
      /Earned.*\+37\.50.*Paid with bonuses.*-50/s,
    )
    const lines = section.getByRole("list", { name: "Line by line" })
    await text(
      lines,
      /Wool coat.*5% of the purchase · on €750\.00 · paid with 50 bonuses.*\+37\.50/s,
    )
    await browser.takePictures("order", section)
  })

  it("says on a guest's order that nobody earned, and why", async () => {
    await browser.visit(`/orders/${guestOrder}`)
    const section = browser.page.getByTestId("loyalty-order")

    await visible(section.getByText("Nobody earned bonuses"))
    await visible(section.getByText("This order was placed as a guest. Only members earn."))
    await browser.takePictures("guest-order", section)
  })

  it("says in words that the figures cannot be loaded, and loads them on request", async () => {
    const { page } = browser
    await page.route("**/admin/loyalty/members?**", (route) => route.fulfill({ status: 500 }))
    await browser.visit(`/customers/${anna.id}`)
    await visible(page.getByText("Loyalty figures could not be loaded."))
    await browser.takePicture("not-loaded")

    await page.unrouteAll()
    await page.getByRole("button", { name: "Try again" }).click()

    await visible(page.getByTestId("loyalty-available"))
  })

  it("shows a customer of two programs both memberships, each with the name of its program", async () => {
    await admin.post("/admin/loyalty/programs", {
      handle: "outlet",
      name: "Outlet",
      terms: { currency_code: "eur" },
    })
    await anna.client.post("/store/loyalty/me", { program: "outlet" })
    await browser.visit(`/customers/${anna.id}`)

    // The name of a program comes with an answer of its own.
    for (const program of ["Club", "Outlet"]) {
      await visible(browser.page.getByTestId("loyalty-member").filter({ hasText: program }))
    }
  })

  it("says on an order what a limit has kept it from earning, and why", async () => {
    const { programs } = await admin.get<{ programs: { id: string; handle: string }[] }>(
      "/admin/loyalty/programs",
    )
    const club = programs.find(({ handle }) => handle === "club")
    // 87.50 earned so far leave 12.50 of the 40.00 that 800.00 would earn.
    await admin.post(`/admin/loyalty/programs/${String(club?.id)}`, {
      terms: { limits: { earned_max: { bonuses: 100, period: "year" } } },
    })
    const limited = await buy(anna.client, ANNA.email, ["coat"])
    await accrued(limited)
    await browser.visit(`/orders/${limited}`)

    await text(
      browser.page.getByTestId("loyalty-order-figures"),
      /Earned.*\+12\.50.*Not earned.*27\.50/s,
    )
    await browser.page.getByRole("button", { name: "What does “Not earned” mean?" }).focus()
    await visible(browser.page.getByRole("tooltip").getByText(/earns no more in this period/))
  })

  const statementEntry = (index: number) =>
    browser.page.getByRole("list", { name: "Statement" }).getByRole("listitem").nth(index)

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
  async function accrued(order_id: string): Promise<void> {
    const deadline = Date.now() + 30_000
    while (Date.now() < deadline) {
      const { order } = await admin.get<{ order: { earned: number } | null }>(
        `/admin/loyalty/orders/${order_id}`,
      )
      if (order && order.earned > 0) return
      await wait(100)
    }
    throw new Error(`Order ${order_id} earned nothing in half a minute.`)
  }

  interface Membership {
    readonly id: string
    readonly balance: { readonly available: number }
  }

  async function membershipOf(shopper: Shopper): Promise<Membership> {
    const { members } = await admin.get<{ members: [Membership] }>(
      `/admin/loyalty/members?customer_id=${shopper.id}`,
    )
    return members[0]
  }

  const availableOf = async (shopper: Shopper) => (await membershipOf(shopper)).balance.available

  async function adjustThroughApi(times: number): Promise<void> {
    const { id } = await membershipOf(anna)
    for (let time = 1; time <= times; time += 1) {
      await admin.post(`/admin/loyalty/members/${id}/adjustments`, {
        bonuses: 1,
        reason: `Gift number ${String(time)}`,
      })
    }
  }

  async function openAdjustment(direction: string, amount: string, reason: string): Promise<void> {
    const { page } = browser
    await page.getByRole("button", { name: "Adjust" }).click()
    await focused(page.getByLabel("Bonuses", { exact: true }))
    await page.getByLabel(direction).click()
    await page.getByLabel("Bonuses", { exact: true }).fill(amount)
    await page.getByLabel("Reason").fill(reason)
    await page.getByRole("button", { name: "Continue" }).click()
  }
})

async function createClub(admin: ShopClient): Promise<void> {
  await admin.post("/admin/loyalty/programs", {
    handle: "club",
    name: "Club",
    terms: {
      currency_code: "eur",
      time_zone: "Europe/Warsaw",
      tiers: [
        {
          handle: "bronze",
          name: "Bronze",
          threshold: 0,
          accrual_percent: null,
          cap_percent: null,
        },
        {
          handle: "silver",
          name: "Silver",
          threshold: 10_000,
          accrual_percent: 7,
          cap_percent: null,
        },
      ],
    },
  })
}
