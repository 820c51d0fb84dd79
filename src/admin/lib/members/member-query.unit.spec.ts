import { memberQuery } from "./member-query"

const EVERYBODY = { q: "", filters: {}, sorting: null, page: 0 }

describe("a list of members", () => {
  it("asks for everybody, page by page", () => {
    expect(memberQuery(EVERYBODY, 20)).toEqual({ limit: 20, offset: 0 })
    expect(memberQuery({ ...EVERYBODY, page: 3 }, 20)).toEqual({ limit: 20, offset: 60 })
  })

  it("asks for what was typed and chosen, in the order chosen", () => {
    const filters = { status: "active", tier: "gold", "attributes.size": ["s", "m"] }
    const sorting = { id: "balance", desc: true }
    expect(memberQuery({ ...EVERYBODY, q: " anna ", filters, sorting }, 20)).toEqual({
      q: "anna",
      ...filters,
      order: "-balance",
      limit: 20,
      offset: 0,
    })
    expect(memberQuery({ ...EVERYBODY, sorting: { id: "spend", desc: false } }, 20)).toMatchObject({
      order: "spend",
    })
  })

  it.each([
    ["10..50.5", { balance_min: 10, balance_max: 50.5 }],
    ["10..", { balance_min: 10 }],
    ["..50", { balance_max: 50 }],
    ["much..", {}],
  ])("asks for balances %s", (balance, asked) => {
    expect(memberQuery({ ...EVERYBODY, filters: { balance } }, 20)).toEqual({
      ...asked,
      limit: 20,
      offset: 0,
    })
  })

  it("asks for members of whole days, as the calendar of the user has them", () => {
    const joined_at = {
      $gte: new Date(2026, 2, 1).toISOString(),
      $lte: new Date(2026, 2, 31).toISOString(),
    }
    expect(memberQuery({ ...EVERYBODY, filters: { joined_at } }, 20)).toMatchObject({
      joined_from: "2026-03-01",
      joined_to: "2026-03-31",
    })
    expect(memberQuery({ ...EVERYBODY, filters: { joined_at: "soon" } }, 20)).toEqual({
      limit: 20,
      offset: 0,
    })
  })
})
