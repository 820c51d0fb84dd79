import type { DrawnCode } from "../../domain/cards/drawn-code"
import { cellOfSheet, CODES_ON_SHEET, lieIn, SHEET } from "../../domain/cards/print-sheet"
import { drawCode, UNITS_IN_POINT } from "./draw-code"
import { letOthersGo } from "./let-others-go"

/** As many sheets as the codes need, in lines and not in pixels: they print sharp at any size. */
export async function sheetsAsPdf(codes: readonly DrawnCode[]): Promise<Buffer> {
  const { default: PDFDocument } = await import("pdfkit")
  const size: [number, number] = [SHEET.width, SHEET.height]
  const document = new PDFDocument({ size, margin: 0, autoFirstPage: false })
  const parts: Buffer[] = []
  document.on("data", (part: Buffer) => parts.push(part))
  const ended = new Promise<void>((resolve) => document.once("end", resolve))
  for (const [index, code] of codes.entries()) {
    if (index % CODES_ON_SHEET === 0) document.addPage()
    await placeCode(document, code, index)
    await letOthersGo()
  }
  document.end()
  await ended
  return Buffer.concat(parts)
}

async function placeCode(
  document: PDFKit.PDFDocument,
  code: DrawnCode,
  index: number,
): Promise<void> {
  const { width, height, strokes } = await drawCode(code)
  const size = { width: width / UNITS_IN_POINT, height: height / UNITS_IN_POINT }
  const { left, top, scale } = lieIn(cellOfSheet(index), size)
  document.save()
  document.translate(left, top).scale(scale / UNITS_IN_POINT)
  for (const { outline, line_width } of strokes) {
    document.path(outline)
    if (line_width === null) document.fill("black")
    else document.lineWidth(line_width).stroke("black")
  }
  document.restore()
}
