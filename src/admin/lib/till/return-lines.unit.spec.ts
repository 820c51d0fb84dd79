import type { SoldLine } from "../../hooks/api/till-sales"
import { allReturned, linesToReturn } from "./return-lines"

const line = (item_id: string, returnable_quantity: number) =>
  ({ item_id, returnable_quantity }) as SoldLine

describe("goods that come back over the counter", () => {
  it("are asked for without the lines of which nothing comes back", () => {
    expect(linesToReturn({ coat: 1, scarf: 0 })).toEqual([{ item_id: "coat", quantity: 1 }])
    expect(linesToReturn(allReturned([line("coat", 2), line("scarf", 0)]))).toEqual([
      { item_id: "coat", quantity: 2 },
    ])
  })
})
