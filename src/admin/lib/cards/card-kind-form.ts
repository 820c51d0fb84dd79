import type { CardCondition } from "../../../domain/cards/card-condition"
import type { CardKind as DomainCardKind, Symbology } from "../../../domain/cards/card-kind"
import type { CheckDigit } from "../../../domain/cards/check-digit"
import type { CardKind, CardKindCondition, CardKindSettings } from "../../hooks/api/card-types"
import { shapeOf } from "../typed/number-form"
import { readTypedNumber } from "../typed/typed-number"

export interface ConditionForm {
  readonly type: CardCondition["type"] | "none"
  readonly amount: string
}

/** A kind of cards as its editor holds it: numbers as they are typed. */
export interface CardKindForm {
  readonly name: string
  /** Empty: the default program. */
  readonly program_id: string
  readonly prefix: string
  readonly length: string
  readonly check_digit: CheckDigit
  /** Empty: all numbers that there are. */
  readonly ranges: readonly { readonly first: string; readonly last: string }[]
  readonly symbologies: readonly Symbology[]
  readonly track_1_template: string
  readonly track_2_template: string
  readonly holder: DomainCardKind["holder"]
  readonly validity_months: string
  readonly supply: DomainCardKind["supply"]
  readonly low_stock_mark: string
  readonly issue: ConditionForm
  readonly swap: ConditionForm
  readonly swap_from: readonly string[]
}

export type CardKindProblem =
  | "nameRequired"
  | "length"
  | "prefix"
  | "digitsOnly"
  | "ean13"
  | "ean8"
  | "serialDigits"
  | "range"
  | "eanDrawn"
  | "track"
  | "months"
  | "mark"
  | "amount"
  | "swapFrom"

/** By the input that has to change. */
export type CardKindProblems = Readonly<Partial<Record<keyof CardKindForm, CardKindProblem>>>

const NO_CONDITION: ConditionForm = { type: "none", amount: "" }

/** What most merchants want: plastic cards with an EAN-13 that the shop's scanners know. */
export const NEW_CARD_KIND: CardKindForm = {
  name: "",
  program_id: "",
  prefix: "2900",
  length: "13",
  check_digit: "ean13",
  ranges: [],
  symbologies: ["ean"],
  track_1_template: "",
  track_2_template: "",
  holder: "personal",
  validity_months: "",
  supply: "stock",
  low_stock_mark: "50",
  issue: NO_CONDITION,
  swap: NO_CONDITION,
  swap_from: [],
}

export function formOfCardKind(kind: CardKind): CardKindForm {
  const typed = (number: number | null) => (number === null ? "" : String(number))
  return {
    ...kind,
    length: typed(kind.length),
    ranges: kind.ranges.map(({ first, last }) => ({ first: typed(first), last: typed(last) })),
    track_1_template: kind.track_1_template ?? "",
    track_2_template: kind.track_2_template ?? "",
    validity_months: typed(kind.validity_months),
    low_stock_mark: typed(kind.low_stock_mark),
    issue: formOfCondition(kind.issue_condition),
    swap: formOfCondition(kind.swap?.condition ?? null),
    swap_from: kind.swap?.from_card_kind_ids ?? [],
  }
}

function formOfCondition(condition: CardKindCondition | null): ConditionForm {
  if (condition === null) return NO_CONDITION
  const { type, amount } = condition
  return { type, amount: amount === undefined ? "" : String(amount) }
}

export function hasAmount(type: ConditionForm["type"]): boolean {
  return type === "purchase" || type === "cumulative_spend"
}

/** What makes no sense, at the input that has to change; the server has the last word. */
export function checkCardKindForm(form: CardKindForm): CardKindProblems {
  const { number_problem, at } = shapeOf(form)
  const months = readTypedNumber(form.validity_months)
  const problems: [keyof CardKindForm, CardKindProblem | false | null][] = [
    ["name", form.name.trim() === "" && "nameRequired"],
    [at, number_problem],
    ["symbologies", form.symbologies.includes("ean") && !isEan(form.check_digit) && "eanDrawn"],
    ["track_1_template", !isTrack(form.track_1_template, /^%[^?%,";]*\?$/) && "track"],
    ["track_2_template", !isTrack(form.track_2_template, /^;[0-9=]*\?$/) && "track"],
    ["validity_months", !isEmptyOrWhole(form.validity_months) && "months"],
    ["validity_months", months !== null && (months < 1 || months > 1_200) && "months"],
    ["low_stock_mark", !isEmptyOrWhole(form.low_stock_mark) && "mark"],
    ["issue", isWrongAmount(form.issue) && "amount"],
    ["swap", isWrongAmount(form.swap) && "amount"],
    ["swap_from", form.swap.type !== "none" && form.swap_from.length === 0 && "swapFrom"],
  ]
  return Object.fromEntries(problems.filter(([, problem]) => problem !== false && problem !== null))
}

/** What is sent. `ranges` are left out where all numbers are meant. */
export function settingsOfForm(form: CardKindForm): Partial<CardKindSettings> {
  const { shape } = shapeOf(form)
  return {
    name: form.name.trim(),
    prefix: shape?.prefix,
    length: shape?.length,
    check_digit: form.check_digit,
    ...(form.ranges.length > 0 && { ranges: shape?.ranges }),
    symbologies: form.symbologies,
    track_1_template: form.track_1_template.trim() || null,
    track_2_template: form.track_2_template.trim() || null,
    holder: form.holder,
    validity_months: readTypedNumber(form.validity_months),
    supply: form.supply,
    low_stock_mark: readTypedNumber(form.low_stock_mark),
    issue_condition: conditionOfForm(form.issue),
    swap: swapOfForm(form),
  }
}

function swapOfForm({ swap, swap_from }: CardKindForm): CardKindSettings["swap"] {
  const condition = conditionOfForm(swap)
  return condition && { from_card_kind_ids: swap_from, condition }
}

function conditionOfForm({ type, amount }: ConditionForm): CardKindCondition | null {
  if (type === "none") return null
  return hasAmount(type) ? { type, amount: readTypedNumber(amount) ?? 0 } : { type }
}

function isEan(check_digit: CheckDigit): boolean {
  return check_digit === "ean13" || check_digit === "ean8"
}

function isTrack(typed: string, pattern: RegExp): boolean {
  const template = typed.trim()
  if (template === "") return true
  return template.includes("{number}") && pattern.test(template.replaceAll("{number}", "0"))
}

function isWrongAmount({ type, amount }: ConditionForm): boolean {
  return hasAmount(type) && !((readTypedNumber(amount) ?? 0) > 0)
}

function isEmptyOrWhole(typed: string): boolean {
  if (typed.trim() === "") return true
  const number = readTypedNumber(typed)
  return number !== null && Number.isInteger(number) && number >= 0
}
