import type { Page } from "playwright-core"
import { AdminBrowser } from "../admin-browser"
import { focused, PHONE, sidewaysScroll, text, visible } from "../on-screen"
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

interface Joined {
  readonly phone: string | null
}

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
    expect(await isCovered("loyalty-till-applied", "loyalty-till-totals")).toBe(false)
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
      /Wool coat.*Paid in cash€1,000\.00Change€20\.00.*49.*79/s,
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

    await page.getByLabel("How many: Scarf").fill("12")
    await page.keyboard.press("Enter")
    await text(page.getByTestId("loyalty-till-to-pay"), "€2,400.00")
    await focused(field())
    await page.getByLabel("How many: Scarf").fill("0,35")
    await page.keyboard.press("Enter")
    await text(page.getByTestId("loyalty-till-problem"), /A cart takes whole pieces/)
    // A scan that lands in the quantity is a scan.
    await page.getByLabel("How many: Scarf").focus()
    await scan("SCARF")
    await text(page.getByTestId("loyalty-till-to-pay"), "€2,600.00")
    await page.getByLabel("How many: Scarf").fill("1")
    await page.keyboard.press("Enter")
    await text(page.getByTestId("loyalty-till-to-pay"), "€200.00")
    await page.getByRole("button", { name: "Take off: Scarf" }).click()
    await text(basket(), /Scan the first product/)

    await scan("wool")
    await page.getByRole("button", { name: "Wool coat, M" }).click()
    await text(page.getByTestId("loyalty-till-to-pay"), "€800.00")
    await scan("nobody@shop.com")
    await visible(page.getByText(/No product and no member has it/))
    await page.getByRole("button", { name: "New sale" }).click()
    await text(basket(), /Scan the first product/)
  })

  it("takes one line back, and says beforehand what it brings in money and in bonuses", async () => {
    await page.getByRole("button", { name: "Last sales" }).click()
    await visible(page.getByRole("listitem").filter({ hasText: /#1 .*Cash/s }))
    await page.getByRole("button", { name: "Return of #1" }).click()
    await visible(page.getByText("Paid: Cash €980.00"))
    await page.getByRole("button", { name: "One more: Scarf" }).click()
    // 4 of the 20 bonuses have paid for the scarf, and its 196.00 have earned 9.80: 79 + 4 − 9.80.
    const figures = page.getByTestId("loyalty-till-return")
    await text(figures, /Money back€196\.00In cash€196\.00/)
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

  it("makes a member of somebody without a card, who says his phone number", async () => {
    await admin.post("/admin/loyalty/consent-wordings", {
      channel: "sms",
      texts: { en: "Text me about offers." },
    })
    await admin.post("/admin/loyalty/attributes", {
      key: "town",
      type: "text",
      labels: { en: "Town" },
      required_at: "joining",
    })
    await page.reload()
    await focused(field())
    await scan("SCARF")
    await scan("600 700 800")
    await visible(page.getByText(/No product and no member has it/))
    await page
      .getByTestId("loyalty-till-found")
      .getByRole("button", { name: "Join without a card" })
      .click()
    const drawer = page.getByRole("dialog")
    await drawer.getByLabel("First name").fill("Ola")
    expect(await drawer.getByLabel("Phone").inputValue()).toBe("600 700 800")
    await drawer.getByLabel(/Agrees: /).click()
    await drawer.getByRole("button", { name: "Join", exact: true }).click()
    await drawer.getByLabel("Town").fill("Gdynia")
    expect(await seriousBarriers(page, "[role=dialog]")).toEqual([])
    await browser.takePicture("till-join")
    await page.keyboard.press("Enter")

    await text(page.getByTestId("loyalty-till-customer"), /Ola.*Bonuses50.*\+10/s)
    await focused(field())
    const { members } = await admin.get<{ members: readonly Joined[] }>(
      "/admin/loyalty/members?q=700800",
    )
    expect(members).toMatchObject([
      {
        phone: "+48600700800",
        attributes: { town: "Gdynia" },
        consents: [{ channel: "sms", is_given: true, source: "till", wording_version: 1 }],
      },
    ])
    await page.getByRole("button", { name: "New sale" }).click()
  })

  it("can be used on a telephone, and from right to left", async () => {
    await page.setViewportSize(PHONE)
    await scan(COAT_EAN)
    await scan("nina@shop.com")
    await text(page.getByTestId("loyalty-till-balance"), "73.20")
    expect(await sidewaysScroll(page)).toBe(0)
    await browser.takePicture("till-phone")
    await page.setViewportSize(TABLET)
    await useLanguage("fa")
    await text(page.getByTestId("loyalty-till-balance"), /73|۷۳/)
    await browser.takePicture("till-rtl")
    expect(await sidewaysScroll(page)).toBe(0)
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

  it("prints receipts in the shop's own words, in each language its own", async () => {
    await page.addInitScript(
      "window.print = () => { window.top.printed = document.body.innerText }",
    )
    await browser.visit("/loyalty/settings")
    await page.getByRole("button", { name: "Edit English" }).click()
    const editor = page.getByRole("dialog")
    await editor.getByLabel("At the top").fill("City Market\nMarket Square 1")
    await editor.getByText("Names of the figures").click()
    await editor.getByLabel("Paid in cash").fill("Cash, with thanks")
    await text(page.getByTestId("loyalty-receipt"), /City Market.*Cash, with thanks/s)
    expect(await seriousBarriers(page, "[role=dialog]")).toEqual([])
    await browser.takePicture("till-receipt-texts")
    await editor.getByRole("button", { name: "Save" }).click()
    await visible(page.getByText("The receipt texts are saved"))
    await page.getByRole("button", { name: "Edit Polish" }).click()
    await editor.getByLabel("At the top").fill("Targ Miejski")
    await editor.getByRole("button", { name: "Save" }).click()
    await text(page.getByLabel("Receipt texts"), /City Market.*Targ Miejski/s)

    await browser.visit("/loyalty/till")
    await page.getByRole("button", { name: "Last sales" }).click()
    await page.getByRole("button", { name: "Receipt of #1" }).click()
    await page.getByRole("button", { name: "Print" }).click()
    expect(await printed()).toMatch(
      /City Market\s+Market Square 1\s+Receipt #1[\s\S]*Cash, with thanks\s*€1,000\.00/,
    )
    await useLanguage("pl")
    await page.getByRole("button", { name: "Ostatnie sprzedaże" }).click()
    await page.getByRole("button", { name: "Paragon do #1" }).click()
    await page.getByRole("button", { name: "Drukuj" }).click()
    expect(await printed()).toMatch(/Targ Miejski\s+Paragon #1[\s\S]*Zapłacono gotówką/)
    await useLanguage("en")
  })

  /** What has come out of the printer. */
  async function printed(): Promise<string> {
    const paper = await page.waitForFunction("window.printed")
    await page.evaluate("window.printed = undefined")
    return paper.jsonValue() as Promise<string>
  }

  /** What the panel that is scrolled with would hide of it. */
  async function isCovered(test_id: string, by: string): Promise<boolean> {
    const [it, other] = [
      await page.getByTestId(test_id).boundingBox(),
      await page.getByTestId(by).boundingBox(),
    ]
    if (!it || !other) throw new Error(`${test_id} or ${by} is not on the screen`)
    return it.y + it.height > other.y
  }

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
