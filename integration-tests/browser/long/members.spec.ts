import { readFile } from "node:fs/promises"
import { AdminBrowser } from "../admin-browser"
import { focused, PHONE, text, sidewaysScroll, visible } from "../on-screen"
import type { RunningShop } from "../running-shop"
import { startShop } from "../running-shop"
import { seriousBarriers } from "../serious-barriers"
import { ShopClient } from "../shop-client"
import { ADMIN, signInAdmin } from "../small-shop"
import { inviteUser } from "../staff-user"

jest.setTimeout(300_000)

const CASHIER = { email: "cashier@shop.com", password: "supersecret" }
const MEMBERS = "/admin/loyalty/members"

interface Member {
  readonly id: string
  readonly status: string
  readonly balance: { readonly available: number }
  readonly cards: readonly { readonly number: string; readonly status: string }[]
}

describe("members in the admin", () => {
  let running: RunningShop
  let browser: AdminBrowser
  let admin: ShopClient
  let anna: Member
  let annaAtHome: Member

  beforeAll(async () => {
    running = await startShop()
    const anonymous = new ShopClient(running.url)
    admin = await signInAdmin(anonymous)
    await createClub(admin)
    anna = await join({ email: "anna@shop.com", first_name: "Anna", phone: "+48600100200" })
    annaAtHome = await join({ email: "anna@home.com", first_name: "Anna", last_name: "Nowak" })
    await join({ email: "ivan@shop.com", first_name: "Ivan", last_name: "Rusu" })
    await give(annaAtHome, 70, "Moved from the old program")
    await admin.post(`${MEMBERS}/${annaAtHome.id}/cards`, { number: "2900000000025" })
    const { user: manager } = await admin.get<{ user: { id: string } }>("/admin/users/me")
    await admin.post(`/admin/loyalty/staff-roles/${manager.id}`, { role: "manager" })
    const cashier = await inviteUser(admin, anonymous, CASHIER)
    await admin.post(`/admin/loyalty/staff-roles/${cashier.id}`, { role: "cashier" })

    browser = await AdminBrowser.open(running.url)
    await browser.signIn()
  })

  afterAll(async () => {
    await browser?.close()
    await running?.stop()
  })

  it("finds a member by the phone number as it is spoken, and gives bonuses with a reason", async () => {
    const { page } = browser
    await browser.visit("/loyalty/members")
    await text(page.getByRole("table"), /Ivan Rusu.*Anna Nowak.*2900000000025.*70.*Anna/s)
    await page.getByPlaceholder("Name, e-mail, phone or card").fill("600 100 200")
    await page.getByRole("link", { name: "Ivan Rusu" }).waitFor({ state: "detached" })
    await page.getByRole("link", { name: "Anna", exact: true }).click()
    await page.waitForURL(`**/loyalty/members/${anna.id}`)

    await page.getByRole("button", { name: "Adjust" }).click()
    await page.getByLabel("Bonuses", { exact: true }).fill("30,50")
    await page.getByLabel("Reason").fill("A late parcel")
    await page.getByRole("button", { name: "Continue" }).click()
    const question = page.getByRole("alertdialog")
    await visible(question.getByText("Available now: 0. After this: 30.50."))
    await question.getByRole("button", { name: "Give" }).click()

    await text(page.getByTestId("loyalty-available"), "30.50")
    await text(
      page.getByRole("list", { name: "What the balance is made of" }),
      /never expires.*30\.50/s,
    )
    await text(page.getByRole("list", { name: "Statement" }), /Adjusted.*A late parcel.*\+30\.50/s)
  })

  it("issues a card by keyboard, blocks it, and puts another one in its place", async () => {
    const { page } = browser
    await browser.visit(`/loyalty/members/${anna.id}`)
    await page.getByRole("button", { name: "Issue card" }).focus()
    await page.keyboard.press("Enter")
    await focused(page.getByLabel("Card number"))
    await page.keyboard.type("2900-0000 0001-8")
    await page.keyboard.press("Enter")
    const cards = page.getByRole("list", { name: "Cards" })
    await text(cards, /2900000000018.*Issued/s)

    await chooseForCard("2900000000018", "Block")
    const question = page.getByRole("alertdialog")
    await visible(question.getByText("Block card 2900000000018?"))
    await question.getByRole("button", { name: "Block" }).click()
    await text(cards, /2900000000018.*Blocked/s)

    await chooseForCard("2900000000018", "Replace")
    await focused(page.getByLabel("Card number"))
    await page.keyboard.type("2900000000025")
    await page.keyboard.press("Enter")
    await visible(page.getByText("Card 2900000000025 was already issued to another member."))
    await page.keyboard.type("2900000000032")
    await page.keyboard.press("Enter")
    await text(cards, /2900000000032.*Issued.*2900000000018.*Replaced/s)
    expect((await read(anna)).cards).toMatchObject([
      { number: "2900000000032", status: "issued" },
      { number: "2900000000018", status: "replaced" },
    ])
  })

  it("keeps a list with its filters and its order for another day", async () => {
    const { page } = browser
    await browser.visit('/loyalty/members?card_status="issued"&order=-balance')
    await text(page.getByRole("table"), /Anna Nowak.*70.*30\.50/s)
    await page.getByRole("link", { name: "Ivan Rusu" }).waitFor({ state: "detached" })
    await page.getByRole("button", { name: "Saved lists" }).click()
    await page.getByLabel("Name of the list").fill("Rich with card")
    await page.keyboard.press("Enter")
    await visible(page.getByRole("button", { name: "Rich with card", exact: true }))

    await browser.visit("/loyalty/members")
    await visible(page.getByRole("link", { name: "Ivan Rusu" }))
    await page.getByRole("button", { name: "Saved lists" }).click()
    await page.getByRole("button", { name: "Rich with card", exact: true }).click()
    await page.getByRole("link", { name: "Ivan Rusu" }).waitFor({ state: "detached" })
    await text(page.getByRole("table"), /Anna Nowak.*70.*30\.50/s)
    expect(await seriousBarriers(page, "main")).toEqual([])
    await browser.takePictures("members", page.getByRole("table"))
  })

  it("shows what would come of two records before it makes them one", async () => {
    const { page } = browser
    await browser.visit(`/loyalty/members/${anna.id}`)
    await chooseForMember("Merge with another record")
    await focused(page.getByLabel("Find the other record"))
    await page.keyboard.type("anna")
    await page.getByRole("button", { name: "Choose: Anna Nowak, anna@home.com" }).click()
    await text(page.getByTestId("loyalty-merge-available"), /Available.*30\.50.*70.*100\.50/s)
    await text(page.getByTestId("loyalty-merge-phone"), /\+48600100200.*\+48600100200/s)
    await text(page.getByTestId("loyalty-merge-cards"), /2900000000032.*2900000000025/s)
    expect(await seriousBarriers(page, "[role=dialog]")).toEqual([])
    await browser.takePicture("member-merge")
    expect((await read(annaAtHome)).status).toBe("active")

    await page.getByLabel("Reason").fill("Two accounts of one person")
    await page.getByRole("button", { name: "Merge", exact: true }).click()
    const question = page.getByRole("alertdialog")
    await visible(question.getByText("Merge “Anna Nowak” into “Anna”?"))
    await question.getByRole("button", { name: "Merge" }).click()
    await text(page.getByTestId("loyalty-available"), "100.50")
    await text(page.getByRole("list", { name: "History" }), /Another record.*Two accounts/s)

    await browser.visit(`/loyalty/members/${annaAtHome.id}`)
    await visible(page.getByText("This record was merged into another one"))
    await page.getByRole("link", { name: "Open the record that lives on" }).click()
    await page.waitForURL(`**/loyalty/members/${anna.id}`)
  })

  it("suspends with a reason after saying what it means, and reopens", async () => {
    const { page } = browser
    await browser.visit(`/loyalty/members/${anna.id}`)
    await chooseForMember("Suspend")
    const question = page.getByRole("alertdialog")
    await visible(question.getByText(/The member earns and spends nothing/))
    await question.getByRole("button", { name: "Suspend" }).click()
    await visible(question.getByText("Say why."))
    expect((await read(anna)).status).toBe("active")
    await question.getByLabel("Reason").fill("Asked for a pause")
    await question.getByRole("button", { name: "Suspend" }).click()
    await visible(page.getByText("Suspended: earns and spends nothing"))
    await text(
      page.getByRole("list", { name: "History" }),
      new RegExp(`Suspended.*Asked for a pause.*by ${ADMIN.email}`, "s"),
    )
    expect((await read(anna)).status).toBe("suspended")

    await chooseForMember("Reopen")
    await question.getByLabel("Reason").fill("Is back")
    await question.getByRole("button", { name: "Reopen" }).click()
    await page.getByText("Suspended: earns and spends nothing").waitFor({ state: "detached" })
    expect((await read(anna)).status).toBe("active")
    expect(await seriousBarriers(page, "main")).toEqual([])
    await browser.takePictures("member", page.getByTestId("loyalty-member"))
  })

  it("makes somebody new a customer and a member in one go, with what the shop wants to know", async () => {
    const { page } = browser
    await admin.post("/admin/loyalty/attributes", {
      key: "shoe",
      type: "number",
      labels: { en: "Shoe size" },
      required_at: "joining",
    })
    await browser.visit("/loyalty/members")
    await page.getByRole("button", { name: "New member" }).click()
    await focused(page.getByLabel("E-mail"))
    await page.keyboard.type("cyd@shop.com")
    await page.getByLabel("Phone").fill("600 300 400")
    await page.keyboard.press("Enter")
    await visible(page.getByText("Begin with + and the country, for example +48 600 100 200."))
    await page.getByLabel("Phone").fill("+48 600 300 400")
    await page.getByLabel("Shoe size").fill("38,5")
    await page.keyboard.press("Enter")

    await page.waitForURL(/\/loyalty\/members\/lmem_/)
    await text(page.getByTestId("loyalty-member-details"), /\+48600300400.*Shoe size.*38\.50/s)
  })

  it("imports members of an older system: columns are named, bad rows told, and good ones written", async () => {
    const { page } = browser
    const file = [
      "E-Mail;Imię;Punkty;Sklep",
      "zoe@oldshop.com;Zoe;125,50;12",
      "ben@oldshop.com;Ben;-5;12",
      "kim@oldshop.com;Kim;30;7",
      "kim@oldshop.com;Kim;40;7",
    ].join("\r\n")
    await browser.visit("/loyalty/members")
    await page.getByRole("link", { name: "Import" }).click()
    await page.getByText("No imports yet").waitFor()
    await page.getByLabel("File").setInputFiles({
      name: "old.csv",
      mimeType: "text/csv",
      buffer: Buffer.from(file),
    })
    const columns = page.getByRole("table", { name: "What the columns mean" })
    await text(columns, /E-Mail.*zoe@oldshop\.com.*E-mail.*Sklep.*12.*Left out/s)
    await choose("What “Imię” means", "First name")
    await choose("What “Punkty” means", "Balance")
    await page.getByRole("button", { name: "Check the file" }).click()
    const check = page.getByTestId("loyalty-import-check")
    await text(check, /Rows: 4\. Good: 1\. Bad, which are left out: 3\./)
    await text(check, /3.*-5.*4.*kim@oldshop\.com.*5.*kim@oldshop\.com/s)
    expect(await seriousBarriers(page, "main")).toEqual([])
    await browser.takePicture("member-import")
    const on_desk = page.viewportSize()
    await page.setViewportSize(PHONE)
    await browser.takePicture("member-import-narrow")
    expect(await sidewaysScroll(page)).toBe(0)
    if (on_desk) await page.setViewportSize(on_desk)
    const saved = page.waitForEvent("download")
    await page.getByRole("button", { name: "Download bad rows" }).click()
    const bad_rows = await readFile(await (await saved).path(), "utf8")
    expect(bad_rows.split("\r\n").map((row) => row.split(",").slice(0, 3))).toEqual([
      ["line", "text", "code"],
      // No spreadsheet takes it for a formula.
      ["3", `"'-5"`, "bonuses_invalid"],
      ["4", "kim@oldshop.com", "already_member"],
      ["5", "kim@oldshop.com", "already_member"],
    ])

    await page.getByRole("button", { name: "Import good rows: 1" }).click()
    const question = page.getByRole("alertdialog")
    await visible(question.getByText("Import rows into “Club”: 1?"))
    await question.getByRole("button", { name: "Import" }).click()
    const done = page.getByTestId("loyalty-import")
    await text(done, /All rows are written\..*New members1.*Refused3/s)
    await text(page.getByRole("table").last(), /Club.*4.*New members: 1 · Refused: 3/s)
    await page.getByRole("link", { name: "See the members" }).click()
    await page.getByPlaceholder("Name, e-mail, phone or card").waitFor()
    await page.getByTestId("loyalty-import").waitFor({ state: "detached" })
    await text(page.getByRole("table"), /Zoe.*125\.50/s)
  })

  it("lets a cashier issue a card, and shows no way to give bonuses or to change a membership", async () => {
    const { page } = browser
    await browser.signIn(CASHIER)
    await browser.visit(`/loyalty/members/${anna.id}`)
    await visible(page.getByRole("button", { name: "Issue card" }))
    await visible(page.getByTestId("loyalty-available"))
    expect(await page.getByRole("button", { name: "Adjust" }).count()).toBe(0)
    expect(await page.getByRole("button", { name: "Give a tier by hand" }).count()).toBe(0)
    expect(await page.getByRole("button", { name: "What to do with the member" }).count()).toBe(0)

    await page.getByRole("button", { name: "What to do with card 2900000000032" }).click()
    await visible(page.getByRole("menuitem", { name: "Report lost" }))
    expect(await page.getByRole("menuitem", { name: "Void" }).count()).toBe(0)
  })

  async function join(customer: Record<string, string>): Promise<Member> {
    const { member } = await admin.post<{ member: Member }>(MEMBERS, { customer })
    return member
  }

  async function give(member: Member, bonuses: number, reason: string): Promise<void> {
    await admin.post(`${MEMBERS}/${member.id}/adjustments`, { bonuses, reason })
  }

  async function read(member: Member): Promise<Member> {
    return (await admin.get<{ member: Member }>(`${MEMBERS}/${member.id}`)).member
  }

  async function choose(label: string, option: string): Promise<void> {
    await browser.page.getByLabel(label, { exact: true }).click()
    await browser.page.getByRole("option", { name: option, exact: true }).click()
  }

  async function chooseForMember(item: string): Promise<void> {
    await browser.page.getByRole("button", { name: "What to do with the member" }).click()
    await browser.page.getByRole("menuitem", { name: item }).click()
  }

  async function chooseForCard(number: string, item: string): Promise<void> {
    await browser.page.getByRole("button", { name: `What to do with card ${number}` }).click()
    await browser.page.getByRole("menuitem", { name: item, exact: true }).click()
  }
})

async function createClub(admin: ShopClient): Promise<void> {
  await admin.post("/admin/loyalty/programs", {
    handle: "club",
    name: "Club",
    terms: {
      currency_code: "eur",
      tiers: [
        { handle: "bronze", name: "Bronze", threshold: 0 },
        { handle: "silver", name: "Silver", threshold: 10_000, accrual_percent: 7 },
      ],
    },
  })
}
