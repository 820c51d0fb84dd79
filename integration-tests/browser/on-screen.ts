import { setTimeout as wait } from "node:timers/promises"
import type { Locator, Page } from "playwright-core"

/** Waits until it can be seen. */
export const visible = (locator: Locator) => locator.waitFor({ state: "visible" })

/** Waits until it says so: fresh figures may be on their way. */
export async function text(locator: Locator, expected: string | RegExp): Promise<void> {
  const deadline = Date.now() + 15_000
  let seen = ""
  while (Date.now() < deadline) {
    seen = (await locator.textContent()) ?? ""
    if (typeof expected === "string" ? seen.trim() === expected : expected.test(seen)) return
    await wait(50)
  }
  expect(seen).toEqual(typeof expected === "string" ? expected : expect.stringMatching(expected))
}

/** Waits until the keyboard goes there. */
export async function focused(locator: Locator): Promise<void> {
  await visible(locator)
  const deadline = Date.now() + 5_000
  const isFocused = () =>
    locator.evaluate((element) => element === element.ownerDocument.activeElement)
  while (!(await isFocused()) && Date.now() < deadline) await wait(50)
  expect(await isFocused()).toBe(true)
}

/** The narrowest screen that is still used. */
export const PHONE = { width: 360, height: 800 }

/** Pixels by which a page has to be pushed sideways to be seen. */
export const sidewaysScroll = (page: Page): Promise<number> =>
  page.evaluate<number>("document.documentElement.scrollWidth - window.innerWidth")
