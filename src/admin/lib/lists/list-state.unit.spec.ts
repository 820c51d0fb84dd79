import { readListState, writeListState } from "./list-state"

const FILTERS = ["status", "joined_at"]
const read = (address: string) => readListState(new URLSearchParams(address), FILTERS)
const write = (address: string, changes: Parameters<typeof writeListState>[2]) =>
  decodeURIComponent(writeListState(new URLSearchParams(address), FILTERS, changes).toString())

describe("what a list shows", () => {
  it("is kept in the address", () => {
    const state = {
      q: "anna",
      filters: { status: ["active", "suspended"], joined_at: { $gte: "2026-01-01" } },
      sorting: { id: "joined_at", desc: true },
      page: 2,
    }

    expect(read(write("", state))).toEqual(state)
  })

  it("is the first page of everything where the address says nothing, or nonsense", () => {
    const everything = { q: "", filters: {}, sorting: null, page: 0 }
    expect(read("")).toEqual(everything)
    expect(read("page=-4&other=1")).toEqual(everything)
    expect(read("page=two")).toEqual(everything)
  })

  it("takes a filter that somebody typed into the address as text", () => {
    expect(read("status=active").filters).toEqual({ status: "active" })
    expect(read("status=12").filters).toEqual({ status: "12" })
  })

  it("begins at the first page again when the search, a filter or the order changes", () => {
    expect(write("q=anna&page=4", { q: "ann" })).toBe("q=ann")
    expect(write("page=4", { filters: { status: ["active"] } })).toBe('status=["active"]')
    expect(write("page=4", { sorting: { id: "name", desc: false } })).toBe("order=name")
    expect(write("q=anna", { page: 3 })).toBe("q=anna&page=4")
  })

  it("leaves what belongs to others in the address, and takes out what is cleared", () => {
    expect(
      write("tab=cards&q=anna&status=active&order=name", { q: "", filters: {}, sorting: null }),
    ).toBe("tab=cards")
  })
})
