import {
  WIRE_TERMS,
  wireRule,
  wireTier,
} from "../../../../integration-tests/fixtures/admin/wire-terms"
import type { WireTerms } from "../../hooks/api/program-terms"
import { SETTING_GROUPS } from "./setting-catalogue"
import { termsBody } from "./terms-body"
import { termsDifferences } from "./terms-differences"
import { withValueAt } from "./value-at"

const differences = (after: WireTerms, before = WIRE_TERMS) =>
  termsDifferences(before, after).map(({ of, key, before: was, after: is }) => ({
    of,
    key,
    was,
    is,
  }))

describe("what differs between two states of the terms", () => {
  it("is nothing where they say the same, in whatever order", () => {
    const expiry = { months: 12, kind: "months" as const }
    const one = withValueAt(WIRE_TERMS, "accrual.expiry", expiry)
    const other = withValueAt(WIRE_TERMS, "accrual.expiry", { kind: "months", months: 12 })
    expect(differences(one, other)).toEqual([])
  })

  it("is told setting by setting", () => {
    const percent = withValueAt(WIRE_TERMS, "accrual.percent", 7)
    expect(differences(withValueAt(percent, "time_zone", "Europe/Warsaw"))).toEqual([
      { of: "setting", key: "accrual.percent", was: 5, is: 7 },
      { of: "setting", key: "time_zone", was: "UTC", is: "Europe/Warsaw" },
    ])
  })

  it("is told tier by tier, rule by rule and currency by currency", () => {
    const [silver, gold] = [wireTier("Silver"), wireTier("Gold", { threshold: 500 })]
    const tea = wireRule("Tea")
    const before = { ...WIRE_TERMS, tiers: [silver], bonus_values: { eur: 1, pln: 4 } }
    const higher = { ...silver, accrual_percent: 6 }
    const after = { ...WIRE_TERMS, tiers: [higher, gold], accrual_rules: [tea] }
    expect(differences(after, before)).toEqual([
      { of: "bonus_value", key: "bonus_values.pln", was: 4, is: null },
      { of: "tier", key: "silver", was: silver, is: higher },
      { of: "tier", key: "gold", was: null, is: gold },
      { of: "rule", key: "tea", was: null, is: tea },
    ])
  })

  it("leaves out none of the settings that the API tells", () => {
    const lists = ["currency_code", "bonus_values", "tiers", "accrual_rules"]
    const told = Object.entries(WIRE_TERMS)
      .filter(([section]) => !lists.includes(section))
      .flatMap(([section, value]) =>
        typeof value === "string"
          ? [section]
          : Object.keys(value as object).map((key) => `${section}.${key}`),
      )
    const known = SETTING_GROUPS.flatMap(({ settings }) => settings.map(({ path }) => path))
    expect([...known].sort()).toEqual(told.sort())
  })

  it("is sent whole, without the currency, and with what is taken out named", () => {
    const before = { ...WIRE_TERMS, bonus_values: { eur: 1, pln: 4 } }
    const body = termsBody(WIRE_TERMS, before)
    expect(body).toMatchObject({ accrual: { percent: 5 }, bonus_values: { eur: 1, pln: null } })
    expect(body).not.toHaveProperty("currency_code")
  })
})
