import type { Page } from "playwright-core"
import { AdminBrowser } from "../admin-browser"
import { focused, text, visible } from "../on-screen"
import type { RunningShop } from "../running-shop"
import { startShop } from "../running-shop"
import { seriousBarriers } from "../serious-barriers"
import { ShopClient } from "../shop-client"
import { createSmallShop, signInAdmin } from "../small-shop"
import { inviteUser } from "../staff-user"

jest.setTimeout(300_000)

const CASHIER = { email: "cashier@shop.com", password: "supersecret" }
const COAT_EAN = "5901234123457"
const BLANK_CARD = "2900000000018"
const TABLET = { width: 1024, height: 768 }
const PHONE = { width: 360, height: 800 }

interface Member {
  readonly id: string
  readonly balance: { readonly available: number }
  readonly cards: readonly { readonly number: string }[]
  readonly attributes: Readonly<Record<string, unknown>>
}

describe("the till in the admin", () => {
  let running: RunningShop
  let browser: AdminBrowser
  let admin: ShopClient
  let page: Page
  let cashier_id: string

  beforeAll(async () => {
    running = await startShop()
    const anonymous = new ShopClient(running.url)
    admin = await signInAdmin(anonymous)
    await createSmallShop(admin)
    await createClub(admin)
    const { user: manager } = await admin.get<{ user: { id: string } }>("/admin/users/me")
    await admin.post(`/admin/loyalty/staff-roles/${manager.id}`, { role: "manager" })
    const cashier = await inviteUser(admin, anonymous, CASHIER)
    cashier_id = cashier.id
    await work("cashier")

    browser = await AdminBrowser.open(running.url)
    page = browser.page
    await page.setViewportSize(TABLET)
    await browser.signIn(CASHIER)
  })

  afterAll(async () => {
    await browser?.close()
    await running?.stop()
  })

  it("issues a card in the middle of a sale with the scanner alone", async () => {
    await browser.visit("/loyalty/till")
    await focused(field())
    // The scanner does not wait for an answer.
    await scan(COAT_EAN)
    await scan("SCARF")
    await text(page.getByTestId("loyalty-till-to-pay"), "€1,000.00")
    await text(basket(), /Wool coat/)
    await text(basket(), /Scarf/)
    // 5 % of 1 000.00.
    await text(page.getByTestId("loyalty-till-would-earn"), /A member would earn 50 on this/)

    await scan(BLANK_CARD)
    await focused(page.getByLabel("Who gets it"))
    await scan("nina@shop.com")
    await focused(page.getByLabel("Shoe size"))
    expect(await seriousBarriers(page, "[role=dialog]")).toEqual([])
    await browser.takePicture("till-issue")
    await scan("38")

    // Welcomed with 50.
    await text(page.getByTestId("loyalty-till-balance"), "50")
    await text(page.getByTestId("loyalty-till-earns"), "+50")
    await focused(field())
    expect(await nina()).toMatchObject({
      cards: [{ number: BLANK_CARD }],
      attributes: { shoe: 38 },
      balance: { available: 50 },
    })
  })

  it("survives a reload, and sells with a part paid by bonuses and the change told", async () => {
    await page.reload()
    await text(page.getByTestId("loyalty-till-balance"), "50")
    await text(page.getByTestId("loyalty-till-bonuses"), /Up to 50, worth €50\.00/)
    await text(page.getByTestId("loyalty-till-bonuses"), /all that the customer has/)
    await page.getByRole("button", { name: "A part" }).click()
    await focused(page.getByLabel("Bonuses", { exact: true }))
    await scan("60")
    await text(page.locator("#loyalty-till-bonuses-part-problem"), "At most 50 on this purchase.")
    await page.getByLabel("Bonuses", { exact: true }).fill("20")
    await page.keyboard.press("Enter")
    await text(page.getByTestId("loyalty-till-applied"), "20 bonuses pay €20.00")
    await text(page.getByTestId("loyalty-till-to-pay"), "€980.00")
    expect(await seriousBarriers(page, "main")).toEqual([])
    await takePictures("till")

    await page.keyboard.press("F4")
    await focused(page.getByLabel("Cash given"))
    await page.keyboard.type("900")
    await text(page.getByTestId("loyalty-till-change"), "Missing: €80.00")
    await page.getByLabel("Cash given").fill("1000")
    await text(page.getByTestId("loyalty-till-change"), "Change: €20.00")
    expect(await seriousBarriers(page, "[role=dialog]")).toEqual([])
    await browser.takePicture("till-pay")
    await page.keyboard.press("Enter")

    await text(page.getByTestId("loyalty-till-give"), "Give €20.00 change")
    await text(page.getByTestId("loyalty-till-spent"), "20")
    // 5 % of 980.00; 50 − 20 + 49.
    await text(page.getByTestId("loyalty-till-earned"), "+49")
    await text(page.getByTestId("loyalty-till-balance-after"), "79")
    await text(
      page.getByTestId("loyalty-receipt"),
      /Wool coat.*Paid€1,000\.00Change€20\.00.*49.*79/s,
    )
    expect((await nina()).balance.available).toBe(79)
    expect(await seriousBarriers(page, "main")).toEqual([])
    await browser.takePicture("till-sold")
  })

  it("begins the next sale by Enter, and takes a line back after a wrong press", async () => {
    await focused(field())
    await page.keyboard.press("Enter")
    await text(basket(), /Scan the first product/)
    await scan("2*SCARF")
    await text(page.getByTestId("loyalty-till-to-pay"), "€400.00")
    await page.getByRole("button", { name: "One less: Scarf" }).click()
    await text(page.getByTestId("loyalty-till-to-pay"), "€200.00")
    await focused(field())
    await page.getByRole("button", { name: "Take off: Scarf" }).click()
    await text(basket(), /Scan the first product/)
    await page.getByRole("button", { name: "Put back" }).click()
    await text(page.getByTestId("loyalty-till-to-pay"), "€200.00")

    await scan("wool")
    await page.getByRole("button", { name: "Wool coat, M" }).click()
    await text(page.getByTestId("loyalty-till-to-pay"), "€1,000.00")
    await scan("nobody@shop.com")
    await visible(page.getByText(/No product and no member has it/))
    await page.getByRole("button", { name: "New sale" }).click()
    await text(basket(), /Scan the first product/)
  })

  it("takes one line back, and says beforehand what it brings in money and in bonuses", async () => {
    await page.getByRole("button", { name: "Last sales" }).click()
    await page.getByRole("button", { name: "Return of #1" }).click()
    await page.getByRole("button", { name: "One more: Scarf" }).click()
    // 4 of the 20 bonuses have paid for the scarf, and its 196.00 have earned 9.80: 79 + 4 − 9.80.
    const figures = page.getByTestId("loyalty-till-return")
    await text(figures, /Money back€196\.00/)
    await text(figures, /given back\+4/)
    await text(figures, /taken back-9\.80/)
    await text(figures, /afterwards73\.20/)
    expect((await nina()).balance.available).toBe(79)
    expect(await seriousBarriers(page, "[role=dialog]")).toEqual([])
    await browser.takePicture("till-return")

    await page.getByRole("button", { name: "Give back €196.00" }).click()
    await visible(page.getByText("Returned: €196.00 given back"))
    await page.getByRole("button", { name: "Receipt of #1" }).click()
    await text(page.getByTestId("loyalty-receipt"), /Scarf.*−1/s)
    expect((await nina()).balance.available).toBe(73.2)
    await page.keyboard.press("Escape")
    await focused(field())
  })

  it("can be used on a telephone, and from right to left", async () => {
    await page.setViewportSize(PHONE)
    await scan(COAT_EAN)
    await scan("nina@shop.com")
    await text(page.getByTestId("loyalty-till-balance"), "73.20")
    expect(await sidewaysScroll()).toBe(0)
    await browser.takePicture("till-phone")
    await page.setViewportSize(TABLET)
    await useLanguage("fa")
    await text(page.getByTestId("loyalty-till-balance"), /73|۷۳/)
    await browser.takePicture("till-rtl")
    expect(await sidewaysScroll()).toBe(0)
    await useLanguage("en")
  })

  it("takes goods without a receipt from a manager alone, and has him say why", async () => {
    await text(page.getByTestId("loyalty-till-balance"), "73.20")
    await page.getByRole("button", { name: "Last sales" }).click()
    await visible(page.getByRole("button", { name: "Receipt of #1" }))
    expect(await page.getByRole("button", { name: "Without a receipt" }).count()).toBe(0)

    await work("manager")
    await page.reload()
    await text(page.getByTestId("loyalty-till-balance"), "73.20")
    await page.getByRole("button", { name: "Last sales" }).click()
    await page.getByRole("button", { name: "Without a receipt" }).click()
    await page.getByLabel("Wool coat × 1: money back for each").fill("700")
    // What 700.00 would earn today goes: 35 of the 73.20.
    const figures = page.getByTestId("loyalty-till-return")
    await text(figures, /Money back€700\.00/)
    await text(figures, /taken back-35/)
    await text(figures, /afterwards38\.20/)
    expect(await seriousBarriers(page, "[role=dialog]")).toEqual([])
    await browser.takePicture("till-without-receipt")
    await page.getByRole("button", { name: "Give back €700.00" }).click()
    await text(page.locator("#loyalty-till-return-reason-problem"), /Say why/)
    expect((await nina()).balance.available).toBe(73.2)

    await page.getByLabel("Why").fill("Bought in our old shop")
    await page.keyboard.press("Enter")
    await visible(page.getByText("Returned: €700.00 given back"))
    await text(basket(), /Scan the first product/)
    expect((await nina()).balance.available).toBe(38.2)
  })

  /** As what the user of the till works. */
  async function work(role: "cashier" | "manager"): Promise<void> {
    await admin.post(`/admin/loyalty/staff-roles/${cashier_id}`, { role })
  }

  const field = () => page.getByLabel("Scan or type")
  const basket = () => page.getByTestId("loyalty-till-basket")

  /** As a scanner does: it types, and ends with Enter. */
  async function scan(code: string): Promise<void> {
    await page.keyboard.type(code)
    await page.keyboard.press("Enter")
  }

  async function nina(): Promise<Member> {
    const { members } = await admin.get<{ members: readonly Member[] }>(
      "/admin/loyalty/members?q=nina@shop.com",
    )
    return members[0] as Member
  }

  /** Both themes need a reload, which the sale survives. */
  async function takePictures(name: string): Promise<void> {
    for (const theme of ["dark", "light"] as const) {
      await page.evaluate(`localStorage.setItem("medusa_admin_theme", "${theme}")`)
      await page.reload()
      await text(page.getByTestId("loyalty-till-to-pay"), "€980.00")
      await browser.takePicture(`${name}-${theme}`)
    }
  }

  /** As the dashboard keeps it. */
  async function useLanguage(language: string): Promise<void> {
    await page.evaluate(`document.cookie = "lng=${language};path=/"`)
    await page.reload()
  }

  const sidewaysScroll = () =>
    page.evaluate<number>("document.documentElement.scrollWidth - window.innerWidth")
})

/** 5 % back, 50 for joining, and a card that whoever buys may have. */
async function createClub(admin: ShopClient): Promise<void> {
  await admin.post("/admin/loyalty/programs", {
    handle: "club",
    name: "Club",
    terms: { currency_code: "eur", grants: { welcome: { bonuses: 50 } } },
  })
  await admin.post("/admin/loyalty/card-kinds", {
    name: "Club card",
    prefix: "2900",
    length: 13,
    check_digit: "ean13",
    supply: "first_scan",
  })
  await admin.post("/admin/loyalty/attributes", {
    key: "shoe",
    type: "number",
    labels: { en: "Shoe size" },
    required_at: "issue",
  })
}
