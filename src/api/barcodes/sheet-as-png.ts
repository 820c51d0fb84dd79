import type { PNG } from "pngjs"

import type { DrawnCode } from "../../domain/cards/drawn-code"
import { cellOfSheet, lieIn, SHEET } from "../../domain/cards/print-sheet"
import { codeAsPng } from "./draw-code"
import { letOthersGo } from "./let-others-go"

/** 288 dots in an inch; even, so that a code of half its size has whole ones as well. */
const PIXELS_IN_POINT = 4
const WIDTH_PX = SHEET.width * PIXELS_IN_POINT
const HEIGHT_PX = SHEET.height * PIXELS_IN_POINT

/** A byte for a pixel, and no filters: with its usual four and five filters the library takes a second. */
const GRAY = { colorType: 0, inputColorType: 0, filterType: 0 } as const

/** One sheet of at most `CODES_ON_SHEET` codes. */
export async function sheetAsPng(codes: readonly DrawnCode[]): Promise<Buffer> {
  const { PNG } = await import("pngjs")
  const sheet = Buffer.alloc(WIDTH_PX * HEIGHT_PX, 0xff)
  for (const [index, code] of codes.entries()) {
    const whole = PNG.sync.read(await codeAsPng(code, PIXELS_IN_POINT))
    const size = { width: whole.width / PIXELS_IN_POINT, height: whole.height / PIXELS_IN_POINT }
    const { left, top, scale } = lieIn(cellOfSheet(index), size)
    const drawn =
      scale === 1 ? whole : PNG.sync.read(await codeAsPng(code, PIXELS_IN_POINT * scale))
    copyOnto(sheet, drawn, (top * WIDTH_PX + left) * PIXELS_IN_POINT)
    await letOthersGo()
  }
  const picture = Object.assign(new PNG(), { width: WIDTH_PX, height: HEIGHT_PX, data: sheet })
  return PNG.sync.write(picture, GRAY)
}

/** @param from the pixel of the sheet on which the code begins */
function copyOnto(sheet: Buffer, code: PNG, from: number): void {
  const { width, height, data } = code
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    const row = Math.floor(pixel / width)
    sheet[from + row * WIDTH_PX + (pixel % width)] = data[pixel * 4] ?? 0
  }
}
