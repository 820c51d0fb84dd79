const TITLE_WIDTH = 62

/** Does a piece of work and tells how long it took. The title may depend on what came of it. */
export async function tellTime<Result>(
  title: string | ((result: Result) => string),
  work: () => Promise<Result>,
): Promise<Result> {
  const start = performance.now()
  const result = await work()
  const words = typeof title === "string" ? title : title(result)
  const seconds = ((performance.now() - start) / 1_000).toFixed(1)
  console.log(`  ${words.padEnd(TITLE_WIDTH)}${seconds.padStart(6)} s`)
  return result
}

/** 3000 → "3 000". */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, " ")
}
