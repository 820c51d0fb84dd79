import { barsOfPdf, barsOfSvg, inked } from "../../../integration-tests/fixtures/barcodes/line-art"
import type { Picture } from "../../../integration-tests/fixtures/barcodes/scanner"
import { cutOut, pictureOfPng, scan } from "../../../integration-tests/fixtures/barcodes/scanner"
import { shapeWith } from "../../../integration-tests/fixtures/domain/card-kinds"
import type { DrawnCode } from "../../domain/cards/drawn-code"
import { numberOfSerial } from "../../domain/cards/number-shape"
import { cellOfSheet, SHEET } from "../../domain/cards/print-sheet"
import { codeAsPng, codeAsSvg, drawCode } from "./draw-code"
import { sheetAsPng } from "./sheet-as-png"
import { sheetAsSvg } from "./sheet-as-svg"
import { sheetsAsPdf } from "./sheets-as-pdf"

const LONGEST = "A1B2C3D4E5F6G7H8I9J0K1L2M3N4O5P6"

const EVERY_KIND_OF_BARS: readonly [DrawnCode, string][] = [
  [{ number: "2900000000018", bars: "ean13" }, "EAN_13 2900000000018"],
  [{ number: "29000005", bars: "ean8" }, "EAN_8 29000005"],
  [{ number: "2900000000018", bars: "code128" }, "CODE_128 2900000000018"],
  [{ number: LONGEST, bars: "code128" }, `CODE_128 ${LONGEST}`],
  [{ number: "CITY000042", bars: "qr" }, "QR_CODE CITY000042"],
  [{ number: LONGEST, bars: "qr" }, `QR_CODE ${LONGEST}`],
]

/** What a scanner reads in each of the first cells of a sheet. */
function scannedOn(sheet: Picture, count: number): string[] {
  const dots = sheet.width / SHEET.width
  return Array.from({ length: count }, (_, index) => {
    const { left, top, width, height } = cellOfSheet(index)
    const cell = { left: left * dots, top: top * dots, width: width * dots, height: height * dots }
    return scan(cutOut(sheet, cell))
  })
}

describe("a drawn code", () => {
  it.each(EVERY_KIND_OF_BARS)("%j is read as %s", async (code, read) => {
    expect(scan(pictureOfPng(await codeAsPng(code, 4)))).toBe(read)
  })

  it("stands on white and not on whatever is behind it, as a picture of its own", async () => {
    const svg = await codeAsSvg({ number: "2900000000018", bars: "ean13" })
    expect(svg).toMatch(/^<svg viewBox="0 0 260 146" xmlns="http:\/\/www\.w3\.org\/2000\/svg">/)
    expect(svg).toContain(`<rect width="100%" height="100%" fill="#FFFFFF" />`)
    expect(scan(inked(barsOfSvg(svg), { width: 260, height: 146 }, 2))).toBe("EAN_13 2900000000018")
  })
})

describe("the number below an EAN", () => {
  it.each([
    { number: "2900000000018", bars: "ean13" },
    { number: "29000005", bars: "ean8" },
  ] as const)("$bars is not crossed by the long bars", async (code) => {
    const { strokes } = await drawCode(code)
    const digits = strokes
      .filter(({ line_width }) => line_width === null)
      .map(({ outline }) => spanOf(outline))
    const bars = strokes
      .filter(({ line_width }) => line_width !== null)
      .flatMap(({ outline }) => outline.split(/(?=M)/))
      .map(spanOf)
    const top_of_digits = Math.min(...digits.map(({ top }) => top))
    const long = bars.filter(({ bottom }) => bottom > top_of_digits)

    expect({ digits: digits.length, long: long.length }).toEqual({
      digits: code.number.length,
      long: 6,
    })
    for (const { left } of long) {
      expect(digits.filter((digit) => digit.left <= left && left <= digit.right)).toEqual([])
    }
  })
})

/** What an outline, whose numbers are x and y in turn, covers. */
function spanOf(outline: string) {
  const numbers = [...outline.matchAll(/[\d.]+/g)].map(([number]) => Number(number))
  const xs = numbers.filter((_, index) => index % 2 === 0)
  const ys = numbers.filter((_, index) => index % 2 === 1)
  return {
    left: Math.min(...xs),
    right: Math.max(...xs),
    top: Math.min(...ys),
    bottom: Math.max(...ys),
  }
}

describe("a sheet of codes", () => {
  const codes = EVERY_KIND_OF_BARS.map(([code]) => code)
  const linear = codes.filter(({ bars }) => bars !== "qr")
  const linear_read = EVERY_KIND_OF_BARS.filter(([{ bars }]) => bars !== "qr").map(
    ([, read]) => read,
  )

  it("as PNG says every card's number in its cell", async () => {
    const sheet = pictureOfPng(await sheetAsPng(codes))
    expect([sheet.width, sheet.height]).toEqual([2380, 3368])
    expect(scannedOn(sheet, codes.length)).toEqual(EVERY_KIND_OF_BARS.map(([, read]) => read))
  })

  it("as SVG says every card's number in its cell", async () => {
    const sheet = inked(barsOfSvg(await sheetAsSvg(linear)), SHEET, 4)
    expect(scannedOn(sheet, linear.length)).toEqual(linear_read)
  })

  it("as PDF says every card's number in its cell", async () => {
    const [page, ...more] = barsOfPdf(await sheetsAsPdf(linear))
    expect(more).toEqual([])
    expect(scannedOn(inked(page ?? [], SHEET, 4), linear.length)).toEqual(linear_read)
  })

  it("as PDF goes on on another page, and loses no card between them", async () => {
    const numbers = Array.from({ length: 18 }, (_, serial) => numberOfSerial(shapeWith(), serial))
    const pages = barsOfPdf(await sheetsAsPdf(numbers.map((number) => ({ number, bars: "ean13" }))))
    const counts = [16, 2]
    const read = pages.flatMap((page, index) =>
      scannedOn(inked(page, SHEET, 4), counts[index] ?? 0),
    )
    expect(read).toEqual(numbers.map((number) => `EAN_13 ${number}`))
  })
})
