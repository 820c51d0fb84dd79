import { LoyaltyError } from "../errors"
import { offerProblems } from "./card-condition-problems"
import type { CardKind } from "./card-kind"
import type { NumberShape } from "./number-shape"
import { serialDigits, wholeRange } from "./number-shape"

const NUMBER_LENGTH_MIN = 4
const NUMBER_LENGTH_MAX = 32
/** More would not be exact in a number. */
const SERIAL_DIGITS_MAX = 15
/** ISO/IEC 7811: what a stripe holds, framing included. */
const TRACK_1_LENGTH_MAX = 79
const TRACK_2_LENGTH_MAX = 40

type Settings = Omit<CardKind, "id" | "program_id">

/** @throws LoyaltyError `card_kind_invalid`, with everything that makes no sense in one message */
export function assertUsableCardKind(kind: Settings): void {
  const problems = [...shapeProblems(kind.shape), ...printProblems(kind), ...offerProblems(kind)]
  if (problems.length > 0) throw new LoyaltyError("card_kind_invalid", problems.join(" "))
}

function shapeProblems(shape: NumberShape): string[] {
  const { prefix, length, check_digit } = shape
  if (length < NUMBER_LENGTH_MIN || length > NUMBER_LENGTH_MAX) {
    return [`A number has ${NUMBER_LENGTH_MIN} to ${NUMBER_LENGTH_MAX} characters.`]
  }
  if (!/^[0-9A-Z]*$/.test(prefix)) return ["A prefix has digits and capital Latin letters only."]
  if (check_digit !== "none" && !/^\d*$/.test(prefix)) {
    return ["Numbers with a check digit have digits only."]
  }
  if (check_digit === "ean13" && length !== 13) return ["An EAN-13 has 13 digits."]
  if (check_digit === "ean8" && length !== 8) return ["An EAN-8 has 8 digits."]
  const digits = serialDigits(shape)
  if (digits < 1 || digits > SERIAL_DIGITS_MAX) {
    return [
      `Between the prefix and the check digit there must be 1 to ${SERIAL_DIGITS_MAX} digits, and there would be ${digits}.`,
    ]
  }
  return rangeProblems(shape)
}

function rangeProblems(shape: NumberShape): string[] {
  const { ranges } = shape
  const { last: last_possible } = wholeRange(shape)
  if (ranges.length === 0) return ["A card kind has at least one range."]
  return ranges.flatMap(({ first, last }, index) => {
    if (first > last) return [`The range ${first} to ${last} is empty.`]
    if (last > last_possible) return [`The serial ${last} has too many digits.`]
    const before = ranges[index - 1]
    return before && before.last >= first
      ? [`The range ${first} to ${last} begins before the one in front of it has ended.`]
      : []
  })
}

function printProblems(kind: Settings): string[] {
  const problems: string[] = []
  const is_ean = kind.shape.check_digit === "ean13" || kind.shape.check_digit === "ean8"
  if (kind.symbologies.includes("ean") && !is_ean) {
    problems.push("An EAN barcode needs the check digit ean13 or ean8.")
  }
  const track_1 = kind.track_1_template
  if (track_1 !== null && !isTrack(track_1, /^%[^?%,";\r\n]*\?$/, TRACK_1_LENGTH_MAX, kind.shape)) {
    problems.push(
      `Track 1 begins with %, ends with ?, holds {number}, no comma, semicolon or quote, and has at most ${TRACK_1_LENGTH_MAX} characters.`,
    )
  }
  const track_2 = kind.track_2_template
  if (track_2 !== null && !isTrack(track_2, /^;[0-9=]*\?$/, TRACK_2_LENGTH_MAX, kind.shape)) {
    problems.push(
      `Track 2 begins with ;, ends with ?, holds {number}, digits and = only, and has at most ${TRACK_2_LENGTH_MAX} characters.`,
    )
  }
  return problems
}

function isTrack(template: string, pattern: RegExp, length_max: number, shape: NumberShape) {
  const sample = template.replaceAll("{number}", shape.prefix.padEnd(shape.length, "0"))
  return template.includes("{number}") && pattern.test(sample) && sample.length <= length_max
}
