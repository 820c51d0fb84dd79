import type { CheckDigit } from "../../../domain/cards/check-digit"
import type { NumberShape, NumberSpan, SerialRange } from "../../../domain/cards/number-shape"
import {
  capacityOf,
  doOverlap,
  numberOfSerial,
  serialDigits,
  spansOf,
  wholeRange,
} from "../../../domain/cards/number-shape"
import type { CardKind } from "../../hooks/api/card-types"
import { readTypedNumber } from "./typed-number"

/** The numbers of a kind of cards as they are typed. */
export interface NumberForm {
  readonly prefix: string
  readonly length: string
  readonly check_digit: CheckDigit
  readonly ranges: readonly { readonly first: string; readonly last: string }[]
}

type NumberProblem =
  "length" | "prefix" | "digitsOnly" | "ean13" | "ean8" | "serialDigits" | "range"

interface TypedShape {
  /** `null` while the numbers make no sense. */
  readonly shape: NumberShape | null
  readonly number_problem: NumberProblem | null
  /** The input that has to change. */
  readonly at: "prefix" | "length" | "check_digit" | "ranges"
}

const LENGTH_MIN = 4
const LENGTH_MAX = 32
/** More would not be exact in a number. */
const SERIAL_DIGITS_MAX = 15

/** How the numbers look, or what is wrong with them. Without ranges, they are all that the digits leave room for. */
export function shapeOf(form: NumberForm): TypedShape {
  const wrong = (at: TypedShape["at"], number_problem: NumberProblem): TypedShape => {
    return { shape: null, number_problem, at }
  }
  const prefix = form.prefix.trim().toUpperCase()
  const { check_digit } = form
  const length = readTypedNumber(form.length) ?? 0
  if (!Number.isInteger(length) || length < LENGTH_MIN || length > LENGTH_MAX) {
    return wrong("length", "length")
  }
  if (!/^[0-9A-Z]*$/.test(prefix)) return wrong("prefix", "prefix")
  if (check_digit !== "none" && !/^\d*$/.test(prefix)) return wrong("prefix", "digitsOnly")
  if (check_digit === "ean13" && length !== 13) return wrong("length", "ean13")
  if (check_digit === "ean8" && length !== 8) return wrong("length", "ean8")
  const numbers = { prefix, length, check_digit }
  const digits = serialDigits(numbers)
  if (digits < 1 || digits > SERIAL_DIGITS_MAX) return wrong("prefix", "serialDigits")
  const ranges =
    form.ranges.length === 0 ? [wholeRange(numbers)] : form.ranges.map(rangeOf).sort(byFirst)
  const last = wholeRange(numbers).last
  if (!ranges.every((range, index) => isUsable(range, last, ranges[index - 1]))) {
    return wrong("ranges", "range")
  }
  return { shape: { ...numbers, ranges }, number_problem: null, at: "prefix" }
}

function rangeOf({ first, last }: { first: string; last: string }): SerialRange {
  return { first: readTypedNumber(first) ?? -1, last: readTypedNumber(last) ?? -1 }
}

const byFirst = (a: SerialRange, b: SerialRange) => a.first - b.first

function isUsable({ first, last }: SerialRange, possible: number, before?: SerialRange): boolean {
  if (!Number.isInteger(first) || !Number.isInteger(last)) return false
  return first >= (before ? before.last + 1 : 0) && first <= last && last <= possible
}

/** The first and the last number that there will be, and how many there can be. */
export interface NumberSample {
  readonly first: string
  readonly last: string
  readonly capacity: number
}

export function sampleOf(shape: NumberShape): NumberSample {
  return {
    first: numberOfSerial(shape, shape.ranges[0]?.first ?? 0),
    last: numberOfSerial(shape, shape.ranges.at(-1)?.last ?? 0),
    capacity: capacityOf(shape),
  }
}

export interface Overlap {
  readonly name: string
  /** Of the other kind's numbers. */
  readonly span: NumberSpan
}

/** The kind whose numbers these would meet, so that nobody could tell the one from the other. */
export function overlapWith(kinds: readonly CardKind[], shape: NumberShape): Overlap | null {
  const spans = spansOf(shape)
  for (const kind of kinds) {
    const span = spansOf(kind).find((theirs) => spans.some((ours) => doOverlap(ours, theirs)))
    if (span) return { name: kind.name, span }
  }
  return null
}
