import type {
  Attribute,
  AttributeRules,
  AttributeSide,
  AttributeType,
  RequiredAt,
} from "../../../domain/attributes/attribute"
import { ATTRIBUTE_SIDES } from "../../../domain/attributes/attribute"
import { RULES_OF_TYPE } from "../../../domain/attributes/rules-of-type"
import type { Texts } from "../../../domain/texts/texts"
import { isDay } from "./attribute-draft"
import { freeKey } from "./text-to-key"
import { readTypedNumber } from "../typed/typed-number"

export type RuleName = keyof AttributeRules

export interface OptionForm {
  /** `null` while the option is new: it is made of its name. */
  readonly value: string | null
  readonly labels: Texts
  readonly is_archived: boolean
}

/** A customer field as its editor holds it: rules as they are typed, names in the languages that are open. */
export interface AttributeForm {
  readonly key: string
  readonly type: AttributeType
  readonly languages: readonly string[]
  readonly labels: Texts
  readonly required_at: RequiredAt
  readonly rules: Readonly<Partial<Record<RuleName, string>>>
  readonly options: readonly OptionForm[]
  readonly seen_by: readonly AttributeSide[]
  readonly edited_by: readonly AttributeSide[]
  readonly ask_again_after_days: string
  readonly position: number
}

export type FormProblem =
  "required" | "keyShape" | "number" | "whole" | "day" | "range" | "optionsRequired"

/** By the path of the input: "key", "labels", "rules.max", "options.2". */
export type FormProblems = Readonly<Record<string, FormProblem>>

export function newAttributeForm(language: string, position: number): AttributeForm {
  return {
    key: "",
    type: "text",
    languages: [language],
    labels: {},
    required_at: "never",
    rules: {},
    options: [],
    seen_by: ATTRIBUTE_SIDES,
    edited_by: ATTRIBUTE_SIDES,
    ask_again_after_days: "",
    position,
  }
}

export function formOfAttribute(attribute: Attribute): AttributeForm {
  return {
    ...attribute,
    languages: Object.keys(attribute.labels),
    rules: Object.fromEntries(
      Object.entries(attribute.rules).map(([name, rule]) => [name, String(rule)]),
    ),
    ask_again_after_days: String(attribute.ask_again_after_days ?? ""),
  }
}

export function hasOptions(type: AttributeType): boolean {
  return type === "one_of" || type === "several_of"
}

/** What is missing or makes no sense, at the input that has to change; the server has the last word. */
export function checkAttributeForm(form: AttributeForm): FormProblems {
  const problems: Record<string, FormProblem> = {}
  if (Object.keys(writtenTexts(form.labels)).length === 0) problems.labels = "required"
  if (form.key === "") problems.key = "required"
  else if (!/^[a-z][a-z0-9_]{0,39}$/.test(form.key)) problems.key = "keyShape"
  for (const name of RULES_OF_TYPE[form.type]) {
    const problem = ruleProblem(form, name)
    if (problem) problems[`rules.${name}`] = problem
  }
  if (hasOptions(form.type)) {
    if (form.options.every(({ is_archived }) => is_archived)) problems.options = "optionsRequired"
    form.options.forEach(({ labels }, at) => {
      if (Object.keys(writtenTexts(labels)).length === 0) problems[`options.${at}`] = "required"
    })
  }
  const days = form.ask_again_after_days.trim()
  if (days !== "" && !isWhole(days)) problems.ask_again_after_days = "whole"
  return problems
}

/** The field as it would be saved. Of what makes no sense yet nothing is in it, so that it can be previewed. */
export function attributeOfForm(form: AttributeForm): Omit<Attribute, "is_archived"> {
  const { key, type, required_at, seen_by, edited_by, position } = form
  return {
    key,
    type,
    required_at,
    position,
    labels: writtenTexts(form.labels),
    rules: rulesOf(form),
    options: hasOptions(type) ? optionsOf(form.options) : [],
    seen_by: ATTRIBUTE_SIDES.filter((side) => seen_by.includes(side)),
    edited_by: ATTRIBUTE_SIDES.filter((side) => edited_by.includes(side)),
    ask_again_after_days: readTypedNumber(form.ask_again_after_days),
  }
}

/**
 * Whoever edits a field sees it, and a field that is demanded can be filled in by whoever demands it: a cashier with
 * a card, and the customer, too, where he joins.
 */
export function withAccess(
  form: AttributeForm,
  change: Partial<Pick<AttributeForm, "seen_by" | "edited_by" | "required_at">>,
): AttributeForm {
  const next = { ...form, ...change }
  const demanded = { never: [], joining: ["member", "cashier"], issue: ["cashier"] } as const
  const edited_by = [...new Set([...next.edited_by, ...demanded[next.required_at]])]
  // Taking the sight away takes the pen away; giving the pen gives the sight.
  const kept = change.seen_by
    ? edited_by.filter(
        (side) =>
          next.seen_by.includes(side) ||
          (demanded[next.required_at] as readonly AttributeSide[]).includes(side),
      )
    : edited_by
  return { ...next, edited_by: kept, seen_by: [...new Set([...next.seen_by, ...kept])] }
}

function ruleProblem({ type, rules }: AttributeForm, name: RuleName): FormProblem | null {
  const typed = rules[name]?.trim() ?? ""
  if (typed === "" || name === "pattern" || name === "country") return null
  const is_end = name === "min" || name === "max"
  const of_days = type === "date" || type === "dates"
  if (is_end && of_days) {
    if (typed !== "today" && !isDay(typed)) return "day"
  } else if (is_end) {
    if (readTypedNumber(typed) === null) return "number"
  } else if (!isWhole(typed)) {
    return "whole"
  }
  return isUpsideDown(rules, name, of_days) ? "range" : null
}

/** Said at the upper end. */
function isUpsideDown(rules: AttributeForm["rules"], name: RuleName, of_days: boolean): boolean {
  const ends = { max: rules.min, length_max: rules.length_min } as const
  const lower = name === "max" || name === "length_max" ? ends[name]?.trim() : undefined
  const upper = rules[name]?.trim() ?? ""
  if (lower === undefined || lower === "") return false
  if (of_days) return lower !== "today" && upper !== "today" && lower > upper
  return (readTypedNumber(lower) ?? -Infinity) > (readTypedNumber(upper) ?? Infinity)
}

function rulesOf({ type, rules }: AttributeForm): AttributeRules {
  const of_days = type === "date" || type === "dates"
  const written = RULES_OF_TYPE[type].map((name): [RuleName, string | number | null] => {
    const typed = rules[name]?.trim() ?? ""
    if (name === "country") return [name, typed.toUpperCase()]
    const is_text = name === "pattern" || (of_days && (name === "min" || name === "max"))
    return [name, is_text ? typed : readTypedNumber(typed)]
  })
  return Object.fromEntries(written.filter(([, rule]) => rule !== "" && rule !== null))
}

/** New options get a value of their own, made of their name. */
function optionsOf(options: readonly OptionForm[]): Attribute["options"] {
  const taken = options.flatMap(({ value }) => (value === null ? [] : [value]))
  return options.map(({ value, labels, is_archived }) => {
    const texts = writtenTexts(labels)
    const own = value ?? freeKey(texts.en ?? Object.values(texts)[0] ?? "", taken)
    if (value === null) taken.push(own)
    return { value: own, labels: texts, is_archived }
  })
}

function writtenTexts(texts: Texts): Texts {
  return Object.fromEntries(
    Object.entries(texts)
      .map(([language, text]) => [language, text.trim()] as const)
      .filter(([, text]) => text !== ""),
  )
}

function isWhole(typed: string): boolean {
  const number = readTypedNumber(typed)
  return number !== null && Number.isInteger(number) && number >= 0
}
