import type { CheckDigit } from "./check-digit"
import { checkDigitOf } from "./check-digit"

/** Serial numbers from `first` to `last`, both of them in it. */
export interface SerialRange {
  readonly first: number
  readonly last: number
}

/** Numbers of one kind: prefix, then a serial with leading zeros, then the check digit. */
export interface NumberShape {
  /** Digits or capital letters. */
  readonly prefix: string
  /** Of the whole number. */
  readonly length: number
  readonly check_digit: CheckDigit
  /** In ascending order, without overlap. */
  readonly ranges: readonly SerialRange[]
}

/** Numbers of one length between two, in the order of their characters. */
export interface NumberSpan {
  readonly length: number
  readonly first: string
  readonly last: string
}

/** Prefix 2900 in an EAN-13 leaves 8 digits. */
export function serialDigits(shape: Omit<NumberShape, "ranges">): number {
  const check_digits = shape.check_digit === "none" ? 0 : 1
  return shape.length - shape.prefix.length - check_digits
}

/** The whole range that the digits leave room for: 8 digits → 0 to 99 999 999. */
export function wholeRange(shape: Omit<NumberShape, "ranges">): SerialRange {
  return { first: 0, last: 10 ** serialDigits(shape) - 1 }
}

/** Prefix 2900, EAN-13, serial 1 → `2900000000018`. */
export function numberOfSerial(shape: NumberShape, serial: number): string {
  const digits = withoutCheckDigit(shape, serial)
  return digits + checkDigitOf(shape.check_digit, digits)
}

/** Check digits do not tell kinds apart, so a span takes in each serial with all of them. */
export function spansOf(shape: NumberShape): NumberSpan[] {
  const [lowest, highest] = shape.check_digit === "none" ? ["", ""] : ["0", "9"]
  return shape.ranges.map(({ first, last }) => ({
    length: shape.length,
    first: withoutCheckDigit(shape, first) + lowest,
    last: withoutCheckDigit(shape, last) + highest,
  }))
}

/** Whether a number that lies in one of the shape's spans is one of its numbers. */
export type NumberFit = "fits" | "other_signs" | "wrong_check_digit"

/** @param number normalized, and within a span of the shape */
export function fitOf(shape: NumberShape, number: string): NumberFit {
  if (!/^\d+$/.test(number.slice(shape.prefix.length))) return "other_signs"
  if (shape.check_digit === "none") return "fits"
  const expected = checkDigitOf(shape.check_digit, number.slice(0, -1))
  return number.endsWith(expected) ? "fits" : "wrong_check_digit"
}

/** True where some number could belong to either. */
export function doOverlap(a: NumberSpan, b: NumberSpan): boolean {
  return a.length === b.length && a.first <= b.last && b.first <= a.last
}

/** True where the number lies in the span; who asks has normalized it. */
export function isWithin(span: NumberSpan, number: string): boolean {
  return span.length === number.length && span.first <= number && number <= span.last
}

/** How many numbers there can ever be. */
export function capacityOf(shape: NumberShape): number {
  return shape.ranges.reduce((sum, { first, last }) => sum + last - first + 1, 0)
}

function withoutCheckDigit(shape: NumberShape, serial: number): string {
  return shape.prefix + String(serial).padStart(serialDigits(shape), "0")
}
