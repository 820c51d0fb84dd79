import { WIRE_TERMS } from "../../../../integration-tests/fixtures/admin/wire-terms"
import translations from "../../i18n"
import { dryRunBody, isUsable, NEW_LINE } from "./dry-run-basket"
import { editedProblems, problemsBelow } from "./edited-problems"
import { checkInvitations } from "./invitation-order"
import { detailProblems } from "./program-details"
import { groupsOf, SETTING_GROUPS } from "./setting-catalogue"
import { termsOfWire } from "./terms-of-wire"
import { typedDays } from "./typed-days"
import { valueAt } from "./value-at"

const REACH = {
  starts_on: null,
  ends_on: null,
  audience: "open" as const,
  pilot_group_ids: [],
  sales_channel_ids: [],
  region_ids: [],
}

describe("the settings of the editor", () => {
  const texts = translations.en.loyaltyProgram.programs as unknown as Readonly<
    Record<"fields" | "options" | "editor", object>
  >
  const text = (root: object, path: string): unknown => valueAt(root as never, path)

  it("each have a name, an explanation and words for their answers", () => {
    for (const { id, settings } of SETTING_GROUPS) {
      expect([id, typeof text(texts.editor, `groups.${id}`)]).toEqual([id, "string"])
      for (const { path, options } of settings) {
        const words = [
          text(texts.fields, `${path}.label`),
          text(texts.fields, `${path}.help`),
          ...options.map((option) => text(texts.options, `${path}.${option}`)),
        ]
        expect([path, words.map((word) => typeof word)]).toEqual([path, words.map(() => "string")])
      }
    }
  })

  it("are those of the program's kind", () => {
    expect(groupsOf("discount").map(({ id }) => id)).toEqual(["discount", "tiers", "basics"])
    expect(groupsOf("bonus").map(({ id }) => id)).not.toContain("discount")
  })

  it("have their problems counted by part", () => {
    const accrual = { ...WIRE_TERMS.accrual, percent: 120, rounding_step: 0 }
    const terms = termsOfWire({ ...WIRE_TERMS, accrual })
    const problems = editedProblems({ kind: "bonus", scheme: "simple" }, terms)
    expect(problemsBelow(problems, ["accrual"])).toBe(2)
    expect(problemsBelow(problems, ["accrual.percent", "redemption"])).toBe(1)
  })

  it("read days with commas between them", () => {
    expect(typedDays("30, 7")).toEqual([30, 7])
    expect(typedDays("30، ۷;1")).toEqual([30, 7, 1])
    expect(typedDays(" ")).toEqual([])
    expect(typedDays("a week")).toEqual([NaN])
  })
})

describe("what is beside the terms", () => {
  it("has a name, and days in their order", () => {
    expect(detailProblems({ ...REACH, name: "Club" })).toEqual([])
    const turned = { starts_on: "2027-02-01", ends_on: "2027-01-31" }
    expect(detailProblems({ ...REACH, ...turned, name: " " })).toEqual(["name", "days"])
  })

  it("are invitations of which there are enough and not too many", () => {
    const draft = { count: 10, uses: 1, expires_on: "2027-12-31", note: " Spring " }
    expect(checkInvitations(draft)).toEqual({
      ok: true,
      order: { count: 10, uses: 1, expires_on: "2027-12-31", note: "Spring" },
    })
    expect(checkInvitations({ ...draft, count: 1_001, uses: NaN })).toEqual({
      ok: false,
      wrong: ["count", "uses"],
    })
  })
})

describe("a basket to try out", () => {
  it("is sent with its lines, its buyer and its day", () => {
    const lines = [NEW_LINE, { price: 25.5, quantity: 2, discount_percent: 10 }]
    expect(dryRunBody({ lines, tier: "gold", day: "2027-12-24", spends: true })).toEqual({
      basket: {
        lines: [
          { id: "1", unit_price: 100, quantity: 1 },
          { id: "2", unit_price: 25.5, quantity: 2, discount_percent: 10 },
        ],
      },
      tier: "gold",
      at: "2027-12-24",
      bonuses: "max",
    })
    expect(dryRunBody({ lines: [NEW_LINE], tier: null, day: null, spends: false })).toEqual({
      basket: { lines: [{ id: "1", unit_price: 100, quantity: 1 }] },
    })
  })

  it("has prices, pieces and promotions that there can be", () => {
    expect(isUsable(NEW_LINE)).toBe(true)
    expect(isUsable({ ...NEW_LINE, price: NaN })).toBe(false)
    expect(isUsable({ ...NEW_LINE, quantity: 0 })).toBe(false)
    expect(isUsable({ ...NEW_LINE, discount_percent: 101 })).toBe(false)
  })
})
