import { auditedId, outcomeOf } from "./audit"

describe("the audit trail", () => {
  it.each([
    [200, "done"],
    [400, "refused"],
    [403, "refused"],
    [409, "refused"],
    [500, "failed"],
    [503, "failed"],
  ] as const)("takes status %s for %s", (status, outcome) => {
    expect(outcomeOf(status)).toBe(outcome)
  })

  it.each([
    "lmem_01JD3Q8Z5W1V2X3Y4Z5A6B7C8D",
    "order_01JD3Q8Z5W1V2X3Y4Z5A6B7C8D",
    "user_01JD3Q8Z5W1V2X3Y4Z5A6B7C8D",
  ])("names %s, an id that the shop has made", (id) => {
    expect(auditedId(id, "id")).toBe(id)
  })

  it.each([
    "anna@shop.com",
    "anna%40shop.com",
    "2900000000012",
    "+48600100200",
    "Anna Kowalska",
    "lmem_anna",
    "01JD3Q8Z5W1V2X3Y4Z5A6B7C8D",
    "",
  ])("does not name %j, whatever stands in the place of an id", (written) => {
    expect(auditedId(written, "id")).toBeNull()
  })

  it("names a customer field by its key, and nothing else that is written there", () => {
    expect(auditedId("shoe_size", "field")).toBe("shoe_size")
    expect(auditedId("anna@shop.com", "field")).toBeNull()
    expect(auditedId(undefined, "field")).toBeNull()
  })
})
