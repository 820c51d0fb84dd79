import { cellOfSheet, CODES_ON_SHEET, lieIn, SHEET } from "./print-sheet"

describe("a sheet for the print shop", () => {
  it("has sixteen cells that lie on it, side by side and never over each other", () => {
    const cells = Array.from({ length: CODES_ON_SHEET }, (_, index) => cellOfSheet(index))
    expect(cells).toHaveLength(16)
    expect(cells.slice(0, 3)).toEqual([
      { left: 0, top: 0, width: 297, height: 105 },
      { left: 297, top: 0, width: 297, height: 105 },
      { left: 0, top: 105, width: 297, height: 105 },
    ])
    for (const { left, top, width, height } of cells) {
      expect(left + width).toBeLessThanOrEqual(SHEET.width)
      expect(top + height).toBeLessThanOrEqual(SHEET.height)
    }
    expect(new Set(cells.map(({ left, top }) => `${left} ${top}`)).size).toBe(16)
  })

  it("begins anew with the seventeenth code", () => {
    expect(cellOfSheet(16)).toEqual(cellOfSheet(0))
  })

  it("shows a code in the middle of its cell", () => {
    expect(lieIn(cellOfSheet(3), { width: 119, height: 72 })).toEqual({
      left: 386,
      top: 122,
      width: 119,
      height: 72,
      scale: 1,
    })
  })

  it("shows a number of 32 letters in half its size, within the cell", () => {
    expect(lieIn(cellOfSheet(0), { width: 411, height: 72 })).toEqual({
      left: 46,
      top: 35,
      width: 205.5,
      height: 36,
      scale: 0.5,
    })
  })
})
