import type { ShopProcess } from "../integration-tests/fixtures/shop-process/shop-process"
import { median } from "./figures"
import type { TillScene } from "./till-shop"
import { timed } from "./timed"

const REQUESTS = 150
const WARM_UP = 10

/** What the staff guard and the audit trail add to a request, by the same requests with them and without, in turn. */
export async function compareGuard(shop: ShopProcess, scene: TillScene): Promise<void> {
  const url = `/admin/loyalty/members/${scene.member_id}`
  await printGuard("reading a member, which asks for the caller's role", shop, () =>
    timed(shop, scene, "GET", url),
  )
  await printGuard("changing a member, which goes on record too", shop, () =>
    timed(shop, scene, "POST", url, { birth_date: "1990-02-28" }),
  )
}

async function printGuard(
  what: string,
  shop: ShopProcess,
  request: () => Promise<number>,
): Promise<void> {
  const guarded: number[] = []
  const unguarded: number[] = []
  const sides = [
    { is_on: true, measured: guarded },
    { is_on: false, measured: unguarded },
  ]
  for (let turn = 0; turn < REQUESTS + WARM_UP; turn += 1) {
    // Each goes first in every other turn: the end of an audit entry is written when the next request may be there.
    for (const { is_on, measured } of turn % 2 === 0 ? sides : [...sides].reverse()) {
      await shop.ask("guard", { is_on })
      const ms = await request()
      if (turn >= WARM_UP) measured.push(ms)
    }
  }
  await shop.ask("guard", { is_on: true })
  const [with_it, without] = [median(guarded), median(unguarded)]
  console.log(
    `${what} ÷ without the guard: ${(with_it / without).toFixed(2)} — ` +
      `${with_it.toFixed(1)} ms ÷ ${without.toFixed(1)} ms, medians of ${REQUESTS}`,
  )
}
