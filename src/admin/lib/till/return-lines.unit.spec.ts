import type { SoldLine } from "../../hooks/api/till-sales"
import { allReturned, linesToReturn, withReturned } from "./return-lines"

const line = (item_id: string, returnable_quantity: number) =>
  ({ item_id, returnable_quantity }) as SoldLine

describe("goods that come back over the counter", () => {
  it("are no more than are left of the line, and no less than none", () => {
    const coat = line("coat", 2)
    const one = withReturned({}, coat, 1)
    expect(one).toEqual({ coat: 1 })
    expect(withReturned(withReturned(one, coat, 1), coat, 1)).toEqual({ coat: 2 })
    expect(withReturned({}, coat, -1)).toEqual({ coat: 0 })
  })

  it("are asked for without the lines of which nothing comes back", () => {
    expect(linesToReturn({ coat: 1, scarf: 0 })).toEqual([{ item_id: "coat", quantity: 1 }])
    expect(linesToReturn(allReturned([line("coat", 2), line("scarf", 0)]))).toEqual([
      { item_id: "coat", quantity: 2 },
    ])
  })
})
