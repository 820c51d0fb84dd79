import { placeOf } from "./till-place"

const poland = {
  id: "reg_pl",
  name: "Poland",
  currency_code: "pln",
  countries: [{ iso_2: "pl", display_name: "Poland" }],
}
const europe = {
  id: "reg_eu",
  name: "Europe",
  currency_code: "eur",
  countries: [
    { iso_2: "de", display_name: "Germany" },
    { iso_2: "fr", display_name: "France" },
  ],
}
const kept = { region_id: "reg_eu", country_code: "fr", sales_channel_id: "sc_1" }

describe("where a till stands", () => {
  it("is as it was chosen once", () => {
    expect(placeOf(JSON.stringify(kept), [poland, europe])).toEqual({
      ...kept,
      shipping_option_id: null,
    })
  })

  it("is in the only region, and asked for where there are several", () => {
    expect(placeOf(null, [poland])).toEqual({
      region_id: "reg_pl",
      country_code: "pl",
      sales_channel_id: null,
      shipping_option_id: null,
    })
    expect(placeOf(null, [poland, europe])).toBeNull()
    expect(placeOf(null, [])).toBeNull()
  })

  it("is asked for anew where the shop has given the region up, or nobody can read what was kept", () => {
    expect(placeOf(JSON.stringify({ region_id: "reg_us" }), [poland, europe])).toBeNull()
    expect(placeOf("{", [poland, europe])).toBeNull()
    expect(placeOf('{"region_id":7}', [poland])).toMatchObject({ region_id: "reg_pl" })
  })
})
