import type { ShopProcess } from "../integration-tests/fixtures/shop-process/shop-process"
import type { TillScene } from "./till-shop"

/** Milliseconds from the request to the end of the answer. */
export async function timed(
  { port }: ShopProcess,
  { headers }: TillScene,
  method: string,
  url: string,
  body?: object,
): Promise<number> {
  const start = performance.now()
  const response = await fetch(`http://localhost:${port}${url}`, {
    method,
    headers: { "content-type": "application/json", ...headers },
    ...(body && { body: JSON.stringify(body) }),
  })
  const answer = await response.text()
  if (!response.ok) throw new Error(`${method} ${url}: ${response.status} ${answer}`)
  return performance.now() - start
}
