import fc from "fast-check"

import { refusalOf } from "../../../integration-tests/fixtures/domain/refusals"
import type { ConsentAnswer, ConsentOnRecord, ConsentSource } from "./consent"
import { CHANNELS } from "./consent"
import { decideConsents } from "./decide-consents"
import { assertUsableWording } from "./wording"

const NOW = Date.parse("2027-03-10T12:00:00Z")

const WORDINGS = [
  { channel: "email", version: 1, language: "en" },
  { channel: "email", version: 2, language: "en" },
  { channel: "sms", version: 1, language: "pl" },
] as const

const YES: ConsentAnswer = {
  channel: "email",
  is_given: true,
  wording_version: 2,
  language: "en",
}
const NO: ConsentAnswer = { channel: "email", is_given: false }

const decide = (
  answers: readonly ConsentAnswer[],
  on_record: readonly ConsentOnRecord[] = [],
  source: ConsentSource = "member",
) => decideConsents({ answers, source, on_record, wordings: WORDINGS, now: NOW })

const recorded = (is_given: boolean, wording_version: number | null = 2): ConsentOnRecord => ({
  channel: "email",
  is_given,
  wording_version,
  language: wording_version === null ? null : "en",
})

describe("a yes to a channel", () => {
  it("is written with the words to which it was said, also to earlier ones", () => {
    expect(decide([YES])).toEqual([YES])
    expect(decide([{ ...YES, wording_version: 1 }])).toHaveLength(1)
  })

  it.each<[string, Partial<ConsentAnswer>]>([
    ["without words", { wording_version: undefined, language: undefined }],
    ["to a version that was never published", { wording_version: 3 }],
    ["in a language that it was never published in", { language: "pl" }],
    ["to the words of another channel", { channel: "phone" }],
    ["that does not say the language", { language: undefined }],
  ])("is refused %s", (_what, more) => {
    expect(refusalOf(() => decide([{ ...YES, ...more }])).code).toBe("consent_wording_not_found")
  })

  it("is written again to other words, and not to the same", () => {
    expect(decide([YES], [recorded(true)])).toEqual([])
    expect(decide([YES], [recorded(true, 1)])).toEqual([YES])
    expect(decide([YES], [recorded(false, null)])).toEqual([YES])
  })
})

describe("a no to a channel", () => {
  it("needs no words, at any time and from anywhere", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...CHANNELS),
        fc.constantFrom<ConsentSource>("web", "member", "till", "import"),
        (channel, source) => {
          const answer = { channel, is_given: false }
          const on_record = [{ ...recorded(true), channel }]
          expect(decide([answer], on_record, source)).toEqual([answer])
        },
      ),
    )
  })

  it("is written once", () => {
    expect(decide([NO], [recorded(false, null)])).toEqual([])
    expect(decide([NO], [recorded(true)])).toEqual([NO])
  })

  it("names words that there are, where it names any", () => {
    expect(refusalOf(() => decide([{ ...NO, wording_version: 9, language: "en" }])).code).toBe(
      "consent_wording_not_found",
    )
  })
})

describe("answers of a form", () => {
  it("are one for each channel", () => {
    expect(refusalOf(() => decide([YES, NO]))).toMatchObject({
      code: "consent_invalid",
      message: "email: Answer each channel once.",
    })
  })

  it("are dated by the clock, unless they are imported, and never in the future", () => {
    const earlier = { ...YES, decided_at: NOW - 1 }
    expect(refusalOf(() => decide([earlier], [], "till")).code).toBe("consent_invalid")
    expect(decide([earlier], [recorded(true)], "import")).toEqual([earlier])
    expect(refusalOf(() => decide([{ ...YES, decided_at: NOW + 1 }], [], "import"))).toMatchObject({
      message: "email: Nobody has decided in the future.",
    })
  })
})

describe("the words of a consent", () => {
  it.each([
    [{}, "texts"],
    [{ english: "Yes" }, "texts.english"],
    [{ en: " " }, "texts.en"],
    [{ en: "x".repeat(5_001) }, "texts.en"],
  ])("are refused when they are %j", (texts, path) => {
    const refusal = refusalOf(() => assertUsableWording(texts))
    expect([refusal.code, refusal.message.split(": ")[0]]).toEqual(["consent_invalid", path])
  })
})
