import fc from "fast-check"

import type { ProgramOnOffer, Purchase } from "./choose-program"
import { appliesTo, chooseProgram } from "./choose-program"
import { defaultTerms } from "./default-terms"
import { REACHES_EVERYBODY } from "./program-reach"

const NOON = Date.parse("2026-12-10T12:00:00Z")

const purchase = (more: Partial<Purchase> = {}): Purchase => ({
  at: NOON,
  currency_code: "eur",
  sales_channel_id: "sc_web",
  region_id: "reg_de",
  ...more,
})

const program = (id: string, more: Partial<ProgramOnOffer> = {}): ProgramOnOffer => ({
  ...REACHES_EVERYBODY,
  id,
  status: "active",
  terms: defaultTerms("eur"),
  ...more,
})

const chosen = (
  programs: readonly ProgramOnOffer[],
  member_of: readonly string[] = [],
  bought = purchase(),
) => chooseProgram(programs, bought, member_of)?.id ?? null

describe("the program of a purchase", () => {
  const main = program("main")
  const till = program("till", { sales_channel_ids: ["sc_till"] })
  const staff = program("staff")

  it("is the first for whoever is a member of none", () => {
    expect(chosen([main, staff])).toBe("main")
    expect(chosen([])).toBeNull()
  })

  it("is the one of which the buyer is a member, the default before others", () => {
    expect(chosen([main, staff], ["staff"])).toBe("staff")
    expect(chosen([main, staff], ["staff", "main"])).toBe("main")
  })

  it("is bound to its channels and regions", () => {
    expect(chosen([till, main], ["till"])).toBe("main")
    expect(chosen([till, main], ["till"], purchase({ sales_channel_id: "sc_till" }))).toBe("till")
    expect(chosen([till], ["till"], purchase({ sales_channel_id: null }))).toBeNull()
    const abroad = program("abroad", { region_ids: ["reg_pl"] })
    expect(chosen([abroad, main], ["abroad"])).toBe("main")
    expect(chosen([abroad, main], ["abroad"], purchase({ region_id: "reg_pl" }))).toBe("abroad")
  })

  it("is none that is paused, ended, drafted, over or yet to begin", () => {
    for (const status of ["draft", "paused", "ended"] as const) {
      expect(chosen([program("p", { status })], ["p"])).toBeNull()
    }
    expect(chosen([program("p", { starts_on: "2026-12-11" })], ["p"])).toBeNull()
    expect(chosen([program("p", { ends_on: "2026-12-09" }), main], ["p"])).toBe("main")
  })

  it("is in the currency of the purchase", () => {
    const zloty = program("zloty", { terms: defaultTerms("pln") })
    expect(chosen([zloty, main], ["zloty"])).toBe("main")
    expect(chosen([zloty], ["zloty"], purchase({ currency_code: "pln" }))).toBe("zloty")
  })

  it("is a pilot for its members alone: nobody else hears of it", () => {
    const pilot = program("pilot", { audience: "pilot", pilot_group_ids: ["cusgroup_1"] })
    expect(chosen([pilot, main])).toBe("main")
    expect(chosen([pilot])).toBeNull()
    expect(chosen([pilot, main], ["pilot"])).toBe("pilot")
  })

  it("applies, and no program of the buyer's that applies was passed over", () => {
    const some_program = fc.record({
      status: fc.constantFrom("draft", "active", "paused", "ended" as const),
      audience: fc.constantFrom("open", "invitation", "pilot" as const),
      sales_channel_ids: fc.constantFrom([], ["sc_web"], ["sc_till"]),
      starts_on: fc.constantFrom(null, "2026-12-10", "2026-12-11"),
    })
    fc.assert(
      fc.property(fc.array(some_program), fc.array(fc.nat({ max: 9 })), (reaches, member_of) => {
        const programs = reaches.map((reach, index) => program(`p${index}`, reach))
        const memberships = member_of.map((index) => `p${index}`)
        const found = chooseProgram(programs, purchase(), memberships)
        const own = programs.filter(
          (one) => memberships.includes(one.id) && appliesTo(one, purchase()),
        )
        if (own.length > 0) expect(found).toBe(own[0])
        else if (found) {
          expect(appliesTo(found, purchase())).toBe(true)
          expect(found.audience).not.toBe("pilot")
        }
      }),
    )
  })
})
