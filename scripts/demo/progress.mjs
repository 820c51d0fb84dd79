const TITLE_WIDTH = 66

/**
 * Does a piece of work and tells how long it took.
 * @template Result
 * @param {string | ((result: Result) => string)} title
 * @param {() => Promise<Result>} work
 * @returns {Promise<Result>}
 */
export async function tellTime(title, work) {
  const start = performance.now()
  const result = await work()
  const words = typeof title === "string" ? title : title(result)
  const seconds = ((performance.now() - start) / 1_000).toFixed(1)
  console.log(`  ${words.padEnd(TITLE_WIDTH)}${seconds.padStart(6)} s`)
  return result
}
