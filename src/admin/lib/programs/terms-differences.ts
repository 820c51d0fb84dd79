import { isSame } from "../../../domain/program/changes/terms-changes"
import type { WireRule, WireTerms, WireTier } from "../../hooks/api/program-terms"
import type { Setting } from "./setting-catalogue"
import { SETTING_GROUPS } from "./setting-catalogue"
import { valueAt } from "./value-at"

/** What differs between two states of the terms; `null`: it was not there, or is not there any more. */
export type TermsDifference =
  | {
      readonly of: "setting"
      readonly key: string
      readonly setting: Setting
      readonly before: unknown
      readonly after: unknown
    }
  | {
      readonly of: "bonus_value"
      readonly key: string
      readonly currency_code: string
      readonly before: number | null
      readonly after: number | null
    }
  | {
      readonly of: "tier"
      readonly key: string
      readonly before: WireTier | null
      readonly after: WireTier | null
    }
  | {
      readonly of: "rule"
      readonly key: string
      readonly before: WireRule | null
      readonly after: WireRule | null
    }

/** All differences, in the order of the editor. */
export function termsDifferences(before: WireTerms, after: WireTerms): TermsDifference[] {
  return [
    ...settingDifferences(before, after),
    ...bonusValueDifferences(before, after),
    ...itemDifferences(before.tiers, after.tiers).map((pair) => ({ of: "tier" as const, ...pair })),
    ...itemDifferences(before.accrual_rules, after.accrual_rules).map((pair) => ({
      of: "rule" as const,
      ...pair,
    })),
  ]
}

function settingDifferences(before: WireTerms, after: WireTerms): TermsDifference[] {
  return SETTING_GROUPS.flatMap(({ settings }) => settings).flatMap((setting) => {
    const [was, is] = [valueAt(before, setting.path), valueAt(after, setting.path)]
    if (isSame(was, is)) return []
    return { of: "setting" as const, key: setting.path, setting, before: was, after: is }
  })
}

function bonusValueDifferences(before: WireTerms, after: WireTerms): TermsDifference[] {
  const codes = new Set([...Object.keys(before.bonus_values), ...Object.keys(after.bonus_values)])
  return [...codes].sort().flatMap((currency_code) => {
    const was = before.bonus_values[currency_code] ?? null
    const is = after.bonus_values[currency_code] ?? null
    if (Object.is(was, is)) return []
    const key = `bonus_values.${currency_code}`
    return { of: "bonus_value" as const, key, currency_code, before: was, after: is }
  })
}

function itemDifferences<Item extends { readonly handle: string }>(
  before: readonly Item[],
  after: readonly Item[],
) {
  const handles = new Set([...before, ...after].map(({ handle }) => handle))
  return [...handles].flatMap((handle) => {
    const was = before.find((item) => item.handle === handle) ?? null
    const is = after.find((item) => item.handle === handle) ?? null
    return isSame(was, is) ? [] : { key: handle, before: was, after: is }
  })
}
