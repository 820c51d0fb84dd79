import { readFileSync } from "node:fs"
import type { Page } from "playwright-core"

interface Violation {
  readonly id: string
  readonly impact: string | null
  readonly nodes: readonly { readonly html: string }[]
}

/**
 * What keeps people out of a page, as axe finds it: "button-name: <button>…". Serious and critical things only.
 * @param within a part of the page that is ours, as a selector
 */
export async function seriousBarriers(page: Page, within: string): Promise<string[]> {
  await page.evaluate(readFileSync(require.resolve("axe-core/axe.min.js"), "utf8"))
  // A color on its way from one to another is nobody's: what has an end is waited for.
  await page.evaluate(
    `Promise.allSettled(document.getAnimations()
      .filter((one) => one.effect.getComputedTiming().endTime !== Infinity).map((one) => one.finished))`,
  )
  const { violations } = await page.evaluate<{ violations: readonly Violation[] }>(
    `axe.run(${JSON.stringify(within)}, { resultTypes: ["violations"] })`,
  )
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
}
