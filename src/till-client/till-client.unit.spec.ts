import type { Link, LinkAnswer } from "."
import { memoryStorage, TillClient } from "."
import { hundredthsFor } from "./kept-allowance"
import { retryDelayMs } from "./retry-delay"

const NOW = Date.parse("2026-01-01T12:00:00Z")
const HOUR = 3_600_000

const given = {
  id: "lallow_1",
  bonuses: 50,
  share_percent: 30,
  currencies: { eur: { bonus_value: 1, step: 0.01, decimals: 2 } },
  issued_at: "2026-01-01T14:00:00.000Z",
  valid_until: "2026-01-02T14:00:00.000Z",
  token: "words.seal",
  claim_key: "key",
}

const sale = (bonuses: number, receipt_id = "1") => ({
  receipt_id,
  card_code: "29",
  currency_code: "eur",
  bonuses,
  lines: [{ unit_price: 100 }],
})

/** A shop that gives an allowance, and answers everything else as it is told to. */
async function openTill(answer: () => LinkAnswer, storage = memoryStorage()) {
  const asked: { path: string; body: unknown }[] = []
  const link: Link = (request) => {
    asked.push(request)
    const is_asked_for_one = request.path.endsWith("/allowances")
    return Promise.resolve().then(() =>
      is_asked_for_one ? { status: 200, body: { allowance: given } } : answer(),
    )
  }
  const open = () =>
    TillClient.open({ till_id: "till-1", link, storage, now: () => NOW, random: () => 0 })
  return { till: await open(), open, asked }
}

const down = (): LinkAnswer => {
  throw new Error("no link")
}

describe("a till", () => {
  it("keeps a sale without bonuses when nobody answers, over a restart too", async () => {
    const { till, open } = await openTill(down)
    expect(await till.sell(sale(0), 100)).toEqual({ status: "kept", under_allowance: false })
    const restarted = await open()
    expect(restarted.waiting).toMatchObject([{ id: "sale:1", attempts: 1, due_at: NOW + 250 }])
  })

  it("hands nothing over for bonuses that no allowance covers, and withdraws the number", async () => {
    const { till } = await openTill(down)
    expect(await till.sell(sale(30), 100)).toMatchObject({
      status: "refused",
      refusal: { code: "no_answer" },
    })
    expect(till.waiting.map(({ id }) => id)).toEqual(["withdrawal:1"])
  })

  it("sells under an allowance until it is used up, by the shop's clock", async () => {
    const { till } = await openTill(down)
    await till.keepAllowance("29")
    expect(till.mayTakeOff("29", 100, "eur")).toBe(30)
    expect(await till.sell(sale(30), 100)).toEqual({ status: "kept", under_allowance: true })
    expect(till.waiting).toMatchObject([{ sale: { sold_at: "2026-01-01T14:00:00.000Z" } }])
    expect(till.mayTakeOff("29", 100, "eur")).toBe(20)
    expect(await till.sell(sale(20.01, "2"), 100)).toMatchObject({ status: "refused" })
  })

  it("sends a task again while the shop is busy, ill or does not know the till", async () => {
    for (const [status, code] of [
      [500, undefined],
      [409, "busy_try_again"],
      [401, undefined],
    ] as const) {
      const { till } = await openTill(() => ({ status, body: { code } }))
      expect(await till.sell(sale(0), 100)).toMatchObject({ status: "kept" })
    }
  })

  it("keeps what the shop refuses for good until somebody has looked at it", async () => {
    let answer = down
    const { till } = await openTill(() => answer())
    await till.sell(sale(0), 100)
    answer = () => ({ status: 404, body: { code: "card_not_found", message: "No such card." } })
    await till.flush({ everything: true })
    expect(till.waiting).toEqual([])
    expect(till.refused).toMatchObject([{ refusal: { code: "card_not_found" } }])
    await till.acknowledge("sale:1")
    expect(till.refused).toEqual([])
  })

  it("tells a return after its sale", async () => {
    let answer = down
    const { till, asked } = await openTill(() => answer())
    await till.sell(sale(0), 100)
    await till.takeBack({ receipt_id: "1", return_id: "r", lines: null })
    answer = () => ({ status: 200, body: { receipt: {} } })
    await till.flush({ everything: true })
    await till.flush({ everything: true })
    expect(asked.map(({ path }) => path.split("/till")[1])).toEqual([
      "/receipts",
      "/receipts",
      "/receipts/receipt:till-1:1/returns",
    ])
    expect(till.waiting).toEqual([])
  })
})

describe("what a till may take off", () => {
  const kept = { ...given, used: 0, received_at: NOW }

  it("is never a fraction of a cent above the share: 30 % of 99.99 → 29.99", () => {
    expect(hundredthsFor(kept, 99.99, "eur", NOW)).toBe(2_999)
    expect(hundredthsFor({ ...kept, used: 4_000 }, 99.99, "EUR", NOW)).toBe(1_000)
  })

  it("is nothing after its hour, and in a currency that the program does not have", () => {
    expect(hundredthsFor(kept, 100, "eur", NOW + 25 * HOUR)).toBe(0)
    expect(hundredthsFor(kept, 100, "usd", NOW)).toBe(0)
  })
})

describe("the wait before the next attempt", () => {
  it("doubles up to a minute, and leaves half of it to chance", () => {
    expect([1, 2, 3, 20].map((attempts) => retryDelayMs(attempts, 0))).toEqual([
      250, 500, 1_000, 30_000,
    ])
    expect(retryDelayMs(1, 1)).toBe(500)
  })
})
