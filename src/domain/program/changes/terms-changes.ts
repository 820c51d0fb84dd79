import type { ProgramTerms } from "../terms"
import type { Setting } from "./setting"
import { PLAIN_SETTINGS, RULE, SECTIONS, TIER } from "./settings"

/** What changed in one setting, in words: "Accrual percent: 5 % → 7 %". */
export interface SettingChange {
  readonly path: string
  readonly before: string
  readonly after: string
  readonly text: string
}

const NONE = "none"

const TIERS: ItemKind = { path: "tiers", noun: "Tier", settings: TIER }
const RULES: ItemKind = { path: "accrual_rules", noun: "Rule", settings: RULE }

export function settingChange(
  path: string,
  label: string,
  before: string,
  after: string,
): SettingChange {
  return { path, before, after, text: `${label}: ${before} → ${after}` }
}

/** What differs between two states of the terms, in the order of the settings; empty when nothing does. */
export function termsChanges(before: ProgramTerms, after: ProgramTerms): SettingChange[] {
  const changes = fieldChanges(PLAIN_SETTINGS, before, after, { before, after })
  const sections = Object.keys(SECTIONS) as (keyof typeof SECTIONS)[]
  return [
    ...changes,
    ...bonusValueChanges(before, after),
    ...sections.flatMap((name) =>
      fieldChanges<object>(SECTIONS[name], before[name], after[name], { before, after }),
    ),
    ...itemChanges(TIERS, before.tiers, after.tiers, { before, after }),
    ...itemChanges(RULES, before.accrual_rules, after.accrual_rules, { before, after }),
  ]
}

interface Both {
  readonly before: ProgramTerms
  readonly after: ProgramTerms
}

function fieldChanges<Section extends object>(
  settings: object,
  before: Section,
  after: Section,
  terms: Both,
): SettingChange[] {
  const named = Object.entries(settings) as [keyof Section, Setting<unknown>][]
  return named.flatMap(([key, { path, label, write }]) => {
    const [from, to] = [before[key], after[key]]
    if (isSame(from, to)) return []
    return settingChange(path, label, write(from, terms.before), write(to, terms.after))
  })
}

function bonusValueChanges(before: ProgramTerms, after: ProgramTerms): SettingChange[] {
  const codes = new Set([...Object.keys(before.bonus_values), ...Object.keys(after.bonus_values)])
  return [...codes].sort().flatMap((code) => {
    const [from, to] = [before.bonus_values[code] ?? NONE, after.bonus_values[code] ?? NONE]
    if (from === to) return []
    return settingChange(
      `bonus_values.${code}`,
      `Value of a bonus in ${code.toUpperCase()}`,
      from,
      to,
    )
  })
}

interface Item {
  readonly handle: string
  readonly name: string
}

/** What a list of items is called, and the words for their fields. */
interface ItemKind {
  readonly path: string
  readonly noun: string
  readonly settings: { readonly name: unknown }
}

function itemChanges(
  kind: ItemKind,
  before: readonly Item[],
  after: readonly Item[],
  terms: Both,
): SettingChange[] {
  const handles = new Set([...before, ...after].map(({ handle }) => handle))
  return [...handles].flatMap((handle) => {
    const from = before.find((item) => item.handle === handle)
    const to = after.find((item) => item.handle === handle)
    const path = `${kind.path}.${handle}`
    const label = `${kind.noun} "${to?.name ?? from?.name}"`
    if (!from || !to) {
      const [was, is] = [wholeItem(kind, from, terms.before), wholeItem(kind, to, terms.after)]
      return settingChange(path, label, was, is)
    }
    return fieldChanges<Item>(kind.settings, from, to, terms).map((change) => ({
      ...change,
      path: `${path}.${change.path}`,
      text: `${label}, ${change.text}`,
    }))
  })
}

/** "threshold 1,000 EUR, accrual percent 7.5 %, payable with bonuses the program's" */
function wholeItem({ settings }: ItemKind, item: Item | undefined, terms: ProgramTerms): string {
  if (!item) return NONE
  const { name: _, ...others } = settings
  const named = Object.entries(others) as [keyof Item, Setting<unknown>][]
  return named.map(([key, { label, write }]) => `${label} ${write(item[key], terms)}`).join(", ")
}

/** By value: what comes out of the database has its keys in another order than what was put in. */
export function isSame(a: unknown, b: unknown): boolean {
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return a === b
  const keys = Object.keys(a)
  return (
    Array.isArray(a) === Array.isArray(b) &&
    keys.length === Object.keys(b).length &&
    keys.every(
      (key) =>
        Object.hasOwn(b, key) &&
        isSame((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]),
    )
  )
}
