import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { LOYALTY_ERROR_CODES } from "../../domain/errors"
import type { Must } from "../../domain/program/terms-problems"
import { MUST_BE } from "../../domain/program/terms-problems"
import { BODY_PROBLEMS } from "../lib/shop/body-refusal"
import translations from "./index"

type Texts = { readonly [key: string]: string | Texts }

/** "balance.held" → its text, for every text of a language. */
function flatten(texts: Texts, prefix = ""): Map<string, string> {
  return new Map(
    Object.entries(texts).flatMap(([key, value]) =>
      typeof value === "string"
        ? [[prefix + key, value] as const]
        : [...flatten(value, `${prefix}${key}.`)],
    ),
  )
}

/** "members_one" → "members". */
const COUNTED = /^(.*)_(?:zero|one|two|few|many|other)$/

const placeholders = (text: string) =>
  [...text.matchAll(/{{(\w+)(?:, number)?}}/g)].map(([, name]) => name).sort()

/** Numbers that components hand over as they are: the text has them written as its language writes numbers. */
const PLAIN_NUMBERS = /{{(?:count|version|position)}}/

const english = flatten(translations.en.loyaltyProgram)
const others = Object.entries(translations).filter(([language]) => language !== "en")

/** Checks of settings that have figures of their own; the compiler says when one is missing here. */
const WITH_FIGURES: Record<Exclude<Must["be"], (typeof MUST_BE)[number]>, true> = {
  whole: true,
  at_most: true,
  one_to: true,
  above: true,
  another_handle: true,
  own_tier: true,
  not_before: true,
  not_first_too: true,
  worth_in: true,
}

describe("the admin's texts", () => {
  it.each(others)("say in %s everything that they say in English", (language, resources) => {
    const texts = flatten(resources.loyaltyProgram)

    expect([...texts.keys()].sort()).toEqual(keysIn(language))
    for (const [key, text] of texts)
      expect({ key, text: text.trim() }).not.toEqual({ key, text: "" })
  })

  it.each(others)("name in %s the same figures as in English", (_language, resources) => {
    for (const [key, text] of flatten(resources.loyaltyProgram)) {
      const counted = COUNTED.exec(key)?.[1]
      const names = placeholders(english.get(counted ? `${counted}_other` : key) ?? "")
      // "One member" needs no figure.
      const needed = counted ? names.filter((name) => name !== "count") : names
      expect({ key, names: placeholders(text) }).toEqual({
        key,
        names: placeholders(text).includes("count") ? names : needed,
      })
    }
  })

  it.each(Object.entries(translations))(
    "write numbers in %s as the language does, with its digits",
    (_language, { loyaltyProgram }) => {
      const texts = [...flatten(loyaltyProgram)]
      expect(texts.filter(([, text]) => /{{\w+, number}}/.test(text)).length).toBeGreaterThan(40)
      expect(texts.filter(([, text]) => PLAIN_NUMBERS.test(text))).toEqual([])
    },
  )

  it.each(Object.entries(translations))(
    "say in %s what the shop refuses, whatever its code, and nothing that it never refuses",
    (language, { loyaltyProgram }) => {
      const { refusals } = loyaltyProgram
      expect(Object.keys(refusals).sort()).toEqual([...LOYALTY_ERROR_CODES].sort())
      const inEnglish = LOYALTY_ERROR_CODES.filter(
        (code) => refusals[code] === translations.en.loyaltyProgram.refusals[code],
      )
      expect(inEnglish).toHaveLength(language === "en" ? LOYALTY_ERROR_CODES.length : 0)
    },
  )

  it.each(Object.entries(translations))(
    "say in %s whatever can be wrong with a setting",
    (_language, { loyaltyProgram }) => {
      const words = Object.keys(loyaltyProgram.programs.problems)
      const withFigures = Object.keys(WITH_FIGURES)
      expect([...MUST_BE, ...withFigures].filter((must) => !words.includes(must))).toEqual([])
    },
  )

  it.each(Object.entries(translations))(
    "say in %s whatever can be wrong with what is sent",
    (_language, { loyaltyProgram }) => {
      expect(Object.keys(loyaltyProgram.invalid.problem).sort()).toEqual([...BODY_PROBLEMS].sort())
    },
  )

  it("exist for every text that a component asks for", () => {
    const asked = sourcesOfAdmin().flatMap((source) => [
      ...[...source.matchAll(/\bt\(\s*"([\w.]+)"/g)].map(([, key]) => key ?? ""),
    ])

    expect(asked.length).toBeGreaterThan(40)
    expect(asked.filter((key) => !english.has(key) && !english.has(`${key}_other`))).toEqual([])
  })
})

/** The keys of English, with the plural forms of the language in place of "one" and "other". */
function keysIn(language: string): string[] {
  const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories
  const keys = [...english.keys()].flatMap((key) => {
    const counted = COUNTED.exec(key)?.[1]
    return counted ? forms.map((form) => `${counted}_${form}`) : [key]
  })
  return [...new Set(keys)].sort()
}

function sourcesOfAdmin(): string[] {
  const root = join(__dirname, "..")
  return readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file) && !file.includes("i18n") && !file.includes(".spec."))
    .map((file) => readFileSync(join(root, file), "utf8"))
}
