import type { PersonOnRecord } from "./merged-person"
import { mergePersons } from "./merged-person"

const NOTHING: PersonOnRecord = {
  phone: null,
  birth_date: null,
  next_survey_on: null,
  attribute_keys: [],
  consents: [],
}

const yes = (channel: "email" | "sms") => ({ channel, is_given: true })
const no = (channel: "email" | "sms") => ({ channel, is_given: false })

describe("what is known of one person who had two records", () => {
  it("is what the survivor says of himself, and the other record fills the gaps", () => {
    const survivor = { ...NOTHING, phone: "+48600100200", attribute_keys: ["size"] }
    const merged = {
      ...NOTHING,
      phone: "+48600100999",
      birth_date: "1990-02-28",
      next_survey_on: "2027-05-01",
      attribute_keys: ["children", "size"],
    }
    expect(mergePersons(survivor, merged)).toEqual({
      phone: "+48600100200",
      birth_date: "1990-02-28",
      next_survey_on: "2027-05-01",
      taken_over: ["children"],
      refused_channels: [],
    })
  })

  it("a phone number that the survivor does not have comes with the other record", () => {
    const merged = { ...NOTHING, phone: "+48600100999" }
    expect(mergePersons(NOTHING, merged).phone).toBe("+48600100999")
  })
})

describe("consents of one person who had two records", () => {
  const refused = (survivor: PersonOnRecord["consents"], merged: PersonOnRecord["consents"]) =>
    mergePersons({ ...NOTHING, consents: survivor }, { ...NOTHING, consents: merged })
      .refused_channels

  it("a no of either is a no", () => {
    expect(refused([yes("email")], [no("email")])).toEqual(["email"])
    expect(refused([no("email")], [yes("email")])).toEqual([])
  })

  it("a no to something that the survivor was never asked is written down as well", () => {
    expect(refused([], [no("sms")])).toEqual(["sms"])
  })

  it("a no that both have said is not said again", () => {
    expect(refused([no("sms")], [no("sms")])).toEqual([])
  })

  it("a yes does not travel: it was given for the address of the other record", () => {
    expect(refused([], [yes("email"), yes("sms")])).toEqual([])
  })
})
