import { parsePhoneNumberFromString } from "libphonenumber-js/min"
import type { CountryCode, PhoneNumber } from "libphonenumber-js/min"
import { isSupportedCountry } from "libphonenumber-js/min"

import { LoyaltyError } from "../errors"
import { westernDigits } from "../texts/western-digits"

/**
 * The one way to write a phone number: `+48600100200`. Written as people of its country do it takes the country:
 * `600 100 200` with `pl`. `0048 600-100-200` and `＋48 ٦٠٠…` are the same number.
 * @param country two letters; null: only numbers that name their country
 * @throws LoyaltyError `attribute_invalid` for what is no number of any country
 */
export function normalizePhone(text: string, country: string | null): string {
  const phone = phoneIn(text, country)
  if (phone !== null) return phone
  throw new LoyaltyError(
    "attribute_invalid",
    "phone: Write a number with + and its country, for example +48 600 100 200, or name the country.",
  )
}

/**
 * The same for a text that may be something else: null for what is no number of any country.
 * @throws LoyaltyError `attribute_invalid` for a country that there is not
 */
export function phoneIn(text: string, country: string | null): string | null {
  const parsed = readPhoneNumber(text, country === null ? null : countryOf(country))
  return parsed?.isValid() && parsed.ext === undefined ? parsed.number : null
}

/** The whole text as a phone number, valid or not; undefined when it is none. */
export function readPhoneNumber(
  text: string,
  country: CountryCode | null,
): PhoneNumber | undefined {
  const typed = westernDigits(text).replace("\uFF0B", "+").trim().replace(/^00/, "+")
  // Most texts that a till reads are card numbers; the library takes its time to find no country in them.
  if (country === null && !typed.includes("+")) return undefined
  return parsePhoneNumberFromString(typed, {
    ...(country !== null && { defaultCountry: country }),
    extract: false,
  })
}

function countryOf(country: string): CountryCode {
  const code = country.toUpperCase()
  if (isSupportedCountry(code)) return code
  throw new LoyaltyError("attribute_invalid", `country_code: There is no country "${country}".`)
}
