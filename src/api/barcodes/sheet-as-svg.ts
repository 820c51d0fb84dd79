import type { DrawnCode } from "../../domain/cards/drawn-code"
import { cellOfSheet, lieIn, SHEET } from "../../domain/cards/print-sheet"
import type { CodeDrawing, Stroke } from "./draw-code"
import { drawCode, UNITS_IN_POINT } from "./draw-code"
import { letOthersGo } from "./let-others-go"

/** One sheet of at most `CODES_ON_SHEET` codes. */
export async function sheetAsSvg(codes: readonly DrawnCode[]): Promise<string> {
  const drawn: string[] = []
  for (const [index, code] of codes.entries()) {
    drawn.push(placed(await drawCode(code), index))
    await letOthersGo()
  }
  const { width, height } = SHEET
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}pt" height="${height}pt" viewBox="0 0 ${width} ${height}">`,
    `<rect width="100%" height="100%" fill="#FFFFFF" />`,
    ...drawn,
    "</svg>",
  ].join("\n")
}

function placed({ width, height, strokes }: CodeDrawing, index: number): string {
  const size = { width: width / UNITS_IN_POINT, height: height / UNITS_IN_POINT }
  const { left, top, scale } = lieIn(cellOfSheet(index), size)
  const paths = strokes.map(pathOf).join("")
  return `<g transform="translate(${left} ${top}) scale(${scale / UNITS_IN_POINT})">${paths}</g>`
}

function pathOf({ outline, line_width }: Stroke): string {
  return line_width === null
    ? `<path d="${outline}" />`
    : `<path stroke="#000000" stroke-width="${line_width}" d="${outline}" />`
}
