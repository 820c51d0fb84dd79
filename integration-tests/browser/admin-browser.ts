import { mkdtempSync, mkdirSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { Browser, Locator, Page } from "playwright-core"
import { chromium as playwright } from "playwright-core"
import { ADMIN } from "./small-shop"

/** The first page of a fresh server is bundled while it is asked for. */
const FIRST_PAGE_TIMEOUT_MS = 120_000
const WIDE = { width: 1440, height: 1200 }
const NARROW = { width: 400, height: 900 }

/** The admin as a user sees it: British English, signed in. */
export class AdminBrowser {
  private constructor(
    private readonly browser: Browser,
    readonly page: Page,
    private readonly url: string,
    private readonly pictures: string,
  ) {}

  static async open(shop_url: string): Promise<AdminBrowser> {
    const browser = await playwright.launch({ ...(await chromiumToRun()), headless: true })
    const page = await browser.newPage({ viewport: WIDE, locale: "en-GB", timezoneId: "UTC" })
    page.setDefaultTimeout(20_000)
    return new AdminBrowser(browser, page, shop_url, pictureFolder())
  }

  /** Whoever was signed in before is signed out. */
  async signIn(
    login: { readonly email: string; readonly password: string } = ADMIN,
  ): Promise<void> {
    const { page } = this
    await page.context().clearCookies()
    await page.goto(`${this.url}/app/login`, { timeout: FIRST_PAGE_TIMEOUT_MS })
    await page.getByPlaceholder("Email").fill(login.email, { timeout: FIRST_PAGE_TIMEOUT_MS })
    await page.getByPlaceholder("Password").fill(login.password)
    await page.keyboard.press("Enter")
    await page.waitForURL(/\/app\/(?!login)/, { timeout: FIRST_PAGE_TIMEOUT_MS })
  }

  async visit(path: string): Promise<void> {
    await this.page.goto(`${this.url}/app${path}`)
  }

  /** As the dashboard keeps the user's choice: "fa". From the next page on. */
  async useLanguage(language: string): Promise<void> {
    await this.page.evaluate(`document.cookie = "lng=${language};path=/"`)
    await this.page.evaluate(`localStorage.setItem("lng", "${language}")`)
  }

  /** Light, dark and narrow; the section is what must be in the picture. */
  async takePictures(name: string, section: Locator): Promise<void> {
    for (const theme of ["light", "dark"] as const) {
      await this.useTheme(theme)
      await section.waitFor()
      await this.takePicture(`${name}-${theme}`)
    }
    await this.useTheme("light")
    await this.page.setViewportSize(NARROW)
    await section.scrollIntoViewIfNeeded()
    await this.takePicture(`${name}-narrow`)
    await this.page.setViewportSize(WIDE)
  }

  async takePicture(name: string): Promise<void> {
    await this.page.waitForLoadState("networkidle")
    await this.page.screenshot({ path: join(this.pictures, `${name}.png`), animations: "disabled" })
  }

  async close(): Promise<void> {
    await this.browser.close()
  }

  private async useTheme(theme: "light" | "dark"): Promise<void> {
    await this.page.evaluate(`localStorage.setItem("medusa_admin_theme", "${theme}")`)
    await this.page.reload()
  }
}

function pictureFolder(): string {
  const asked = process.env.SCREENSHOT_DIR
  if (!asked) return mkdtempSync(join(tmpdir(), "loyalty-admin-"))
  mkdirSync(asked, { recursive: true })
  return asked
}

/** The Chromium that npm brought, unless `CHROMIUM_PATH` names another. */
async function chromiumToRun(): Promise<{ executablePath: string; args: string[] }> {
  const own = process.env.CHROMIUM_PATH
  if (own) return { executablePath: own, args: ["--no-sandbox"] }
  const { default: chromium } = await import("@sparticuz/chromium")
  return { executablePath: await chromium.executablePath(), args: chromium.args }
}
