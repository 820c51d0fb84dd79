import type { CountryCode } from "libphonenumber-js/min"
import { isSupportedCountry } from "libphonenumber-js/min"

import type { AttributeRules } from "../attribute"
import { readPhoneNumber } from "../../members/phone"
import type { Reading } from "../reading"

const PROBLEM = "Write a phone number with its country code, for example +48 600 100 200."

/**
 * A phone number in the one way in which it is kept, that of E.164: "600 100 200" from PL → "+48600100200".
 */
export function readPhone(raw: unknown, { country }: AttributeRules): Reading<string> {
  if (typeof raw !== "string") return { problem: PROBLEM }
  const phone = readPhoneNumber(raw.normalize("NFKC"), isKnownCountry(country) ? country : null)
  if (!phone?.isValid()) return { problem: PROBLEM }
  if (phone.ext) return { problem: "Leave the extension out." }
  return { value: phone.number }
}

/** True for a country by its two letters: "PL". */
export function isKnownCountry(country: unknown): country is CountryCode {
  return typeof country === "string" && isSupportedCountry(country)
}
