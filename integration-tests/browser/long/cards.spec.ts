import { AdminBrowser } from "../admin-browser"
import { focused, text, visible } from "../on-screen"
import type { RunningShop } from "../running-shop"
import { startShop } from "../running-shop"
import { seriousBarriers } from "../serious-barriers"
import { ShopClient } from "../shop-client"
import { ADMIN, signInAdmin } from "../small-shop"

jest.setTimeout(300_000)

const CARDS = "/admin/loyalty/cards"
const MEMBERS = "/admin/loyalty/members"

interface Card {
  readonly id: string
  readonly number: string
  readonly status: string
}

interface Member {
  readonly id: string
  readonly customer: Readonly<Record<string, string | null>>
  readonly cards: readonly Card[]
}

describe("cards in the admin", () => {
  let running: RunningShop
  let browser: AdminBrowser
  let admin: ShopClient
  let anna: Member

  beforeAll(async () => {
    running = await startShop()
    admin = await signInAdmin(new ShopClient(running.url))
    await admin.post("/admin/loyalty/programs", {
      handle: "club",
      name: "Club",
      terms: { currency_code: "eur" },
    })
    const kind = { length: 13, check_digit: "ean13", symbologies: ["ean"] }
    const club = { name: "Club card", prefix: "2900", ranges: [{ first: 1, last: 50_000 }] }
    await admin.post("/admin/loyalty/card-kinds", { ...kind, ...club })
    const old = { name: "Old card", prefix: "2911", ranges: [{ first: 1, last: 50_000 }] }
    await admin.post("/admin/loyalty/card-kinds", { ...kind, ...old })
    const person = { email: "anna@shop.com", first_name: "Anna", last_name: "Nowak" }
    const { member } = await admin.post<{ member: Member }>(MEMBERS, {
      customer: { ...person, phone: "+48600100200" },
    })
    anna = member
    browser = await AdminBrowser.open(running.url)
    await browser.signIn()
  })

  afterAll(async () => {
    await browser?.close()
    await running?.stop()
  })

  it("makes a batch of blanks, and says how far it is", async () => {
    const { page } = browser
    await browser.visit("/loyalty/cards/kinds")
    await page.getByRole("button", { name: "Actions for “Club card”" }).click()
    await page.getByRole("menuitem", { name: "Make cards" }).click()
    await focused(page.getByLabel("How many"))
    await page.keyboard.type("20000")
    await page.keyboard.press("Enter")
    await visible(page.getByRole("progressbar", { name: "Making cards" }))
    await visible(page.getByText("In stock: 20,000"))
    await browser.visit("/loyalty/cards/batches")
    await text(page.getByRole("table"), /Club card.*Made.*20,000.*In stock: 20,000/s)
    expect(await seriousBarriers(page, "main")).toEqual([])
  })

  it("imports the good rows of a file after it has told every bad one", async () => {
    const { page } = browser
    await browser.visit("/loyalty/cards/batches")
    await page.getByRole("button", { name: "Import cards" }).click()
    await page.getByLabel("Kind", { exact: true }).click()
    await page.getByRole("option", { name: "Old card" }).click()
    const numbers = ["number", "2911000000014", "2911000000021", "2911000000023", "hello", ""]
    await page.getByLabel("File").setInputFiles({
      name: "old.csv",
      mimeType: "text/csv",
      buffer: Buffer.from(numbers.join("\n")),
    })
    await visible(page.getByText("Good rows: 2. Bad rows, which are left out: 2."))
    const bad = page.getByRole("table", { name: "Bad rows" })
    await text(bad, /4.*2911000000023.*5.*hello/s)
    expect(await seriousBarriers(page, "[role=dialog]")).toEqual([])
    expect(await inStock("2911")).toEqual([])
    await page.getByRole("button", { name: "Import good rows: 2" }).click()
    await text(page.getByRole("table"), /Old card.*Imported.*2.*In stock: 2/s)
    expect(await inStock("2911")).toEqual(["2911000000014", "2911000000021"])
  })

  it("issues by scanner alone, and shows whose card it becomes before it does", async () => {
    const { page } = browser
    const [first = "", second = ""] = await inStock("2900")
    await browser.visit("/loyalty/cards")
    await page.getByRole("button", { name: "Issue cards" }).click()
    await scan("Card number", first)
    await scan("Who gets it", "+48600100200")
    await text(page.getByTestId("loyalty-issue-person"), /Anna Nowak.*\+48600100200.*anna@shop/s)
    await focused(page.getByRole("button", { name: "Issue to Anna Nowak" }))
    expect((await read(anna.id)).cards).toEqual([])
    await page.keyboard.press("Enter")
    await text(page.getByRole("list", { name: "Issued just now" }), `Card ${first} is issued`)

    await scan("Card number", second)
    await scan("Who gets it", "eva@shop.com")
    await visible(page.getByText("Nobody the shop knows: joins with this card"))
    await focused(page.getByLabel("First name"))
    expect(await seriousBarriers(page, "[role=dialog]")).toEqual([])
    await browser.takePicture("card-issue")
    await page.keyboard.type("Eva")
    await page.keyboard.press("Enter")
    await text(page.getByRole("list", { name: "Issued just now" }), new RegExp(second))
    expect((await read(anna.id)).cards).toMatchObject([{ number: first, status: "issued" }])
    const { member } = await admin.get<{ member: Member }>(`${CARDS}/lookup?code=${second}`)
    expect(member.customer).toMatchObject({ email: "eva@shop.com", first_name: "Eva" })
  })

  it("blocks a card after saying what that means, and puts the next from stock in its place", async () => {
    const { page } = browser
    const [card] = (await read(anna.id)).cards as [Card]
    await browser.visit(`/loyalty/cards/${card.id}`)
    await page.getByRole("button", { name: "Block", exact: true }).click()
    const question = page.getByRole("alertdialog")
    await visible(question.getByText("The balance stays with the member."))
    await question.getByRole("button", { name: "Block" }).click()
    const history = page.getByRole("list", { name: "History" })
    await text(history, new RegExp(`^Blocked.*by ${ADMIN.email}.*Issued`, "s"))

    await page.getByRole("button", { name: "Replace" }).click()
    await focused(page.getByLabel("Number of the new card"))
    await page.keyboard.press("Enter")
    await visible(page.getByText("Scan the card or type its number."))
    await page.getByLabel("Lost").click()
    await page.getByRole("button", { name: "Take the next from stock" }).click()
    const [next = ""] = await inStock("2900")
    await visible(page.locator(`#loyalty-replace-number[value="${next}"]`))
    expect(await seriousBarriers(page, "[role=dialog]")).toEqual([])
    await page.getByRole("button", { name: "Replace card" }).click()
    await visible(question.getByText(`Replace ${card.number} with ${next}?`))
    await question.getByRole("button", { name: "Replace card" }).click()
    await visible(page.getByRole("heading", { name: next }))
    await text(page.getByRole("list", { name: "History" }), /Issued.*Lost/s)
    expect((await read(anna.id)).cards).toMatchObject([
      { number: next, status: "issued" },
      { number: card.number, status: "replaced" },
    ])
    expect(await seriousBarriers(page, "main")).toEqual([])
    await browser.takePictures("card", page.getByRole("list", { name: "History" }))
  })

  it("tells a refusal in the user's own language", async () => {
    const { page } = browser
    const [first = ""] = (await read(anna.id)).cards.map(({ number }) => number)
    await browser.useLanguage("fa")
    await browser.visit("/loyalty/cards")
    await page.getByRole("button", { name: "صدور کارت" }).click()
    await scan("شمارهٔ کارت", first)
    await page.keyboard.type("eva@shop.com")
    await page.keyboard.press("Enter")
    await focused(page.getByRole("button", { name: /Eva/ }))
    await page.keyboard.press("Enter")
    await visible(page.getByText("این کارت پیش‌تر برای عضو دیگری صادر شده است."))
    await browser.takePicture("card-issue-rtl")
    await browser.useLanguage("en")
  })

  /** A scanner types a number and Enter, into the field that has the focus. */
  async function scan(label: string, code: string): Promise<void> {
    await focused(browser.page.getByLabel(label, { exact: true }))
    await browser.page.keyboard.type(code)
    await browser.page.keyboard.press("Enter")
  }

  async function inStock(prefix: string): Promise<string[]> {
    const query = `status=in_stock&number=${prefix}&limit=5`
    const { cards } = await admin.get<{ cards: Card[] }>(`${CARDS}?${query}`)
    return cards.map(({ number }) => number)
  }

  async function read(id: string): Promise<Member> {
    return (await admin.get<{ member: Member }>(`${MEMBERS}/${id}`)).member
  }
})
