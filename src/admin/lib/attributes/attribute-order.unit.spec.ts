import { placesAfterMove } from "./attribute-order"

const fields = (...positions: number[]) =>
  positions.map((position, index) => ({ key: "abcdef".charAt(index), position }))

describe("the order of customer fields", () => {
  it("changes places with the neighbor", () => {
    expect(placesAfterMove(fields(0, 1, 2), "c", -1)).toEqual([
      { key: "c", position: 1 },
      { key: "b", position: 2 },
    ])
    expect(placesAfterMove(fields(0, 1, 2), "a", 1)).toEqual([
      { key: "b", position: 0 },
      { key: "a", position: 1 },
    ])
  })

  it("gives places of their own to fields that share one", () => {
    expect(placesAfterMove(fields(0, 0, 0), "c", -1)).toEqual([
      { key: "c", position: 1 },
      { key: "b", position: 2 },
    ])
  })

  it("stays as it is at the ends", () => {
    expect(placesAfterMove(fields(0, 1), "a", -1)).toEqual([])
    expect(placesAfterMove(fields(0, 1), "b", 1)).toEqual([])
    expect(placesAfterMove(fields(0, 1), "other", 1)).toEqual([])
  })
})
