import {
  accountWith,
  contextAt,
  keyFrom,
  points,
  TODAY,
} from "../../../integration-tests/fixtures/domain/accounts"
import type { TakingBackOrder } from "./take-back"
import { decideTakingBack } from "./take-back"

const takeBack = (
  account: ReturnType<typeof accountWith>,
  amount: number,
  shortfall_policy: TakingBackOrder["shortfall_policy"] = "debt",
) =>
  decideTakingBack(account, {
    ...contextAt(TODAY),
    key: keyFrom("till-return:1"),
    amount: points(amount),
    shortfall_policy,
  })

describe("taking back what goods without a receipt have earned", () => {
  const TOMORROW = TODAY + 86_400_000

  it("takes what expires first, since nobody knows which bonuses they were", () => {
    const account = accountWith(
      { amount: points(50) },
      { amount: points(30), expires_at: TOMORROW },
    )
    const { account: after, entries } = takeBack(account, 40)
    expect(after).toMatchObject({ available: points(40), debt: 0 })
    expect(entries).toMatchObject([
      {
        kind: "adjustment",
        amount: points(40),
        postings: [
          { lot_seq: 2, from: "available", to: "revoked", amount: points(30) },
          { lot_seq: 1, from: "available", to: "revoked", amount: points(10) },
        ],
      },
    ])
  })

  it.each([
    ["debt", points(20), 0],
    ["forgive", 0, points(20)],
    ["deduct_from_refund", 0, points(20)],
  ] as const)("A22: of 50 where 30 are left, by policy %s", (policy, debt, shortfall) => {
    const { account, entries } = takeBack(accountWith({ amount: points(30) }), 50, policy)
    expect(account).toMatchObject({ available: 0, debt })
    expect(entries).toMatchObject([{ amount: points(50), debt_change: debt, shortfall }])
  })

  it("leaves pending bonuses alone: they are not there yet", () => {
    const account = accountWith({ amount: points(30), available_from: null })
    expect(takeBack(account, 10).account).toMatchObject({
      pending: points(30),
      available: 0,
      debt: points(10),
    })
  })
})
