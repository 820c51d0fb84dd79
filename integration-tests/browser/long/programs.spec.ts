import { AdminBrowser } from "../admin-browser"
import { text, visible } from "../on-screen"
import type { RunningShop } from "../running-shop"
import { startShop } from "../running-shop"
import { seriousBarriers } from "../serious-barriers"
import { ShopClient } from "../shop-client"
import { createSmallShop, signInAdmin } from "../small-shop"

jest.setTimeout(300_000)

interface Program {
  readonly id: string
  readonly version: number
  readonly status: string
  readonly terms: {
    readonly accrual: { readonly percent: number }
    readonly tiers: readonly { readonly name: string; readonly accrual_percent: number | null }[]
  }
}

const OURS = "main"

describe("programs in the admin", () => {
  let running: RunningShop
  let browser: AdminBrowser
  let admin: ShopClient

  beforeAll(async () => {
    running = await startShop()
    admin = await signInAdmin(new ShopClient(running.url))
    await createSmallShop(admin)
    browser = await AdminBrowser.open(running.url)
    await browser.signIn()
  })

  afterAll(async () => {
    await browser?.close()
    await running?.stop()
  })

  const program = async () => {
    const { programs } = await admin.get<{ programs: [Program] }>("/admin/loyalty/programs")
    return programs[0]
  }
  const button = (name: string) => browser.page.getByRole("button", { name, exact: true })
  const field = (name: string) => browser.page.getByLabel(name, { exact: true })

  it("lead from nothing to a running program with tiers and cards", async () => {
    await browser.visit("/loyalty/programs/new")
    const wizard = browser.page.getByTestId("loyalty-first-run")
    const preview = wizard.getByTestId("loyalty-order-preview")
    await text(preview, /earns 5; at most €30\.00 may be paid with bonuses/)
    await visible(wizard.getByText("You get 5 % of every purchase back as bonuses."))
    await browser.takePictures("first-run", preview)

    await field("Name of the program").fill("")
    await button("Next").click()
    await visible(wizard.getByText("Give it a name of at most 100 letters."))
    await field("Name of the program").fill("The Club")
    await wizard.getByText("By tier", { exact: true }).click()
    await button("Next").click()
    await field("Percent back of Gold").fill("12")
    await text(preview, /Gold: .*earns 12;/)
    await field("Percent back of Gold").press("Enter")
    await field("Payable with bonuses").fill("25")
    await text(preview, /at most €25\.00 may be paid/)
    await button("Next").click()
    expect(await seriousBarriers(browser.page, OURS)).toEqual([])
    await field("How many to make now").fill("3")
    await button("Start the program").click()

    await visible(browser.page.getByTestId("loyalty-tier-picture").getByText("12% back"))
    expect(await program()).toMatchObject({
      status: "active",
      version: 1,
      terms: {
        accrual: { percent: 5 },
        redemption: { cap_percent: 25 },
        tiers: [{ name: "Bronze" }, { name: "Silver" }, { name: "Gold", accrual_percent: 12 }],
      },
    })
    const { card_kinds } = await admin.get<{ card_kinds: [{ stock: { in_stock: number } }] }>(
      "/admin/loyalty/card-kinds",
    )
    expect(card_kinds[0].stock.in_stock).toBe(3)
    await browser.takePictures("program", browser.page.getByTestId("loyalty-tier-picture"))
    expect(await seriousBarriers(browser.page, OURS)).toEqual([])
  })

  it("are edited, compared and published, and what is scheduled can be withdrawn", async () => {
    const { id } = await program()
    await browser.visit(`/loyalty/programs/${id}/edit`)
    await visible(browser.page.getByTestId("loyalty-terms-editor"))
    await field("Back as bonuses").fill("120")
    await visible(browser.page.getByText("Set a percent from 0 to 100, with two decimals at most."))
    expect(await button("Review and publish").isDisabled()).toBe(true)
    await field("Back as bonuses").fill("6,5")
    await field("Percent back of Silver").fill("8")
    expect(await seriousBarriers(browser.page, OURS)).toEqual([])

    await browser.page.getByRole("link", { name: "The Club" }).click()
    await visible(browser.page.getByText("Leave without saving?"))
    await button("Stay").click()

    await button("Review and publish").click()
    const differences = browser.page.getByRole("dialog").getByTestId("loyalty-differences")
    await text(differences, /Back as bonuses: 6\.5%was: 5%/)
    await text(differences, /Tier Silver: Silver, from €500\.00: 8% back/)
    await button("Publish").click()
    const versions = browser.page.getByTestId("loyalty-versions")
    await text(versions.getByRole("listitem").first(), /Version 2In force.*6\.5%/)
    expect(await program()).toMatchObject({ version: 2, terms: { accrual: { percent: 6.5 } } })

    await schedule(id, "7", "2099-12-01")
    const scheduled = versions.locator("> li").first()
    await text(scheduled, /Version 3Scheduledfrom 1 Dec 2099/)
    await scheduled.getByRole("button", { name: "Withdraw" }).click()
    await browser.page
      .getByRole("alertdialog")
      .getByRole("button", { name: "Withdraw", exact: true })
      .click()
    await text(scheduled, /Version 3Withdrawn/)
    expect(await program()).toMatchObject({ version: 2, terms: { accrual: { percent: 6.5 } } })
  })

  it("say what a pause means before it is one", async () => {
    await button("More actions").click()
    await browser.page.getByRole("menuitem", { name: "Pause" }).click()
    const question = browser.page.getByRole("alertdialog")
    await visible(question.getByText(/nobody joins, earns or spends/))
    await question.getByRole("button", { name: "Pause", exact: true }).click()
    await visible(browser.page.getByTestId("loyalty-program").getByText("Paused"))
    expect((await program()).status).toBe("paused")
  })

  async function schedule(program_id: string, percent: string, day: string): Promise<void> {
    await browser.visit(`/loyalty/programs/${program_id}/edit`)
    await field("Back as bonuses").fill(percent)
    await button("Review and publish").click()
    await browser.page.getByLabel("On a day to come").click()
    await button("Schedule").click()
    await visible(browser.page.getByText("Choose the day."))
    await field("Day").fill(day)
    await button("Schedule").click()
  }
})
