import type { RenderOptions } from "bwip-js"

import type { DrawnCode } from "../../domain/cards/drawn-code"

/** What a code is drawn with, for whoever draws: lines with a width, or a filled outline. */
export interface Stroke {
  /** As in SVG. */
  readonly outline: string
  /** Null: filled. */
  readonly line_width: number | null
}

/** A code as lines, with the white around it that a scanner needs; lengths in half points. */
export interface CodeDrawing {
  readonly width: number
  readonly height: number
  readonly strokes: readonly Stroke[]
}

/** Units of a `CodeDrawing` in a point: bars begin and end on whole ones. */
export const UNITS_IN_POINT = 2

const BCID: Record<DrawnCode["bars"], string> = {
  code128: "code128",
  ean13: "ean13",
  ean8: "ean8",
  qr: "qrcode",
}

/**
 * With the number in print below; bars are 14 mm high and at least 1 point wide, squares 2 points. That of an EAN
 * stands in the gaps between its long bars, where the library puts it unless it is told a place.
 */
function optionsOf({ number, bars }: DrawnCode): RenderOptions {
  const code = { bcid: BCID[bars], text: number, includetext: true }
  const centered = { textxalign: "center" as const }
  switch (bars) {
    case "qr":
      return { ...code, ...centered, alttext: number, padding: 8 }
    case "code128":
      return { ...code, ...centered, height: 14, padding: 12 }
    case "ean13":
    case "ean8":
      return { ...code, height: 14, padding: 12 }
  }
}

/** A whole picture by itself. The library is a megabyte, and is read when something is drawn first. */
export async function codeAsSvg(code: DrawnCode): Promise<string> {
  const { toSVG } = await import("bwip-js")
  return toSVG({ ...optionsOf(code), scale: UNITS_IN_POINT, backgroundcolor: "FFFFFF" })
}

/** @param pixels_in_point whole, so that no bar is blurred */
export async function codeAsPng(code: DrawnCode, pixels_in_point: number): Promise<Buffer> {
  const { toBuffer } = await import("bwip-js")
  return toBuffer({ ...optionsOf(code), scale: pixels_in_point, backgroundcolor: "FFFFFF" })
}

/** The lines of a code, to be put on a sheet beside others. */
export async function drawCode(code: DrawnCode): Promise<CodeDrawing> {
  const { toSVG } = await import("bwip-js")
  const svg = toSVG({ ...optionsOf(code), scale: UNITS_IN_POINT })
  const [, width, height] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg) ?? []
  const paths = svg.matchAll(/<path (?:[^>]*?stroke-width="([\d.]+)" )?d="([^"]+)"/g)
  return {
    width: Number(width),
    height: Number(height),
    strokes: [...paths].map(([, line_width, outline = ""]) => ({
      outline,
      line_width: line_width === undefined ? null : Number(line_width),
    })),
  }
}
