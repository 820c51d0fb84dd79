import { cashAnswer, likelySums, paymentTold } from "./cash"

describe("cash over the counter", () => {
  it.each([
    ["50", 47.2, "eur", { change: 2.8 }],
    ["50,00", 47.2, "eur", { change: 2.8 }],
    ["47.20", 47.2, "eur", { change: 0 }],
    ["40", 47.2, "eur", { missing: 7.2 }],
    ["0.3", 0.1, "eur", { change: 0.2 }],
    ["1000", 720, "jpy", { change: 280 }],
    ["5", 4.125, "kwd", { change: 0.875 }],
    ["۵۰", 47.2, "eur", { change: 2.8 }],
  ])("%s given for %d %s comes to %j", (typed, total, currency, answer) => {
    expect(cashAnswer(typed, total, currency)).toEqual(answer)
  })

  it("is just what it costs where nothing was typed", () => {
    expect(cashAnswer(" ", 47.2, "eur")).toEqual({ change: 0 })
  })

  it("is told with what was given, and a card without", () => {
    expect(paymentTold("cash", "50,00")).toEqual({ method: "cash", tendered: 50 })
    expect(paymentTold("cash", " ")).toEqual({ method: "cash" })
    expect(paymentTold("card", "50")).toEqual({ method: "card" })
  })

  it("is asked for again where it is no money of this currency", () => {
    expect(cashAnswer("fifty", 47.2, "eur")).toEqual({ problem: "notMoney" })
    expect(cashAnswer("-50", 47.2, "eur")).toEqual({ problem: "notMoney" })
    expect(cashAnswer("50.005", 47.2, "eur")).toEqual({ problem: "decimals" })
    expect(cashAnswer("1000.5", 720, "jpy")).toEqual({ problem: "decimals" })
  })

  it.each([
    [47.2, "eur", [50, 60, 100]],
    [720, "eur", [750, 800, 1000]],
    [8.4, "eur", [10, 20, 50]],
    [100, "eur", [200, 500, 1000]],
    [42, "jpy", [45, 50, 60]],
    [0, "eur", []],
  ])("of %d %s is most likely given as %j", (total, currency, sums) => {
    expect(likelySums(total, currency)).toEqual(sums)
  })
})
