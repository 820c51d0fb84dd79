/** A box on paper, in points (1/72 inch) from the upper left corner. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** A4. */
export const SHEET = { width: 595, height: 842 } as const

const COLUMNS = 2
const ROWS = 8

/** 16 codes, each 10 by 3.7 cm with the white around it. */
export const CODES_ON_SHEET = COLUMNS * ROWS

/** Where the code of an index lies on its sheet: from left to right, then down. */
export function cellOfSheet(index: number): Box {
  const width = Math.floor(SHEET.width / COLUMNS)
  const height = Math.floor(SHEET.height / ROWS)
  return {
    left: (index % COLUMNS) * width,
    top: (Math.floor(index / COLUMNS) % ROWS) * height,
    width,
    height,
  }
}

/**
 * A drawing in the middle of a cell, in its own size, or in half of it where it would be too wide: bars of half
 * a point (0.18 mm) can still be read. A number of 32 letters takes 407 points in its own size.
 */
export function lieIn(cell: Box, drawing: Pick<Box, "width" | "height">): Box & { scale: 1 | 0.5 } {
  const scale = drawing.width <= cell.width ? 1 : 0.5
  const [width, height] = [drawing.width * scale, drawing.height * scale]
  return {
    left: cell.left + Math.round((cell.width - width) / 2),
    top: cell.top + Math.round((cell.height - height) / 2),
    width,
    height,
    scale,
  }
}
