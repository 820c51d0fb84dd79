/*
 * A scanner that plays a keyboard sends the key positions of an American one. On a computer that is set
 * to another language they arrive as other signs. Each function turns one family of languages back, and
 * answers null where the text does not look like it.
 */

/** Keys of the French layout by what the scanner meant: digits come without the Shift that they need there. */
const AZERTY: Readonly<Record<string, string>> = {
  ...pairs("&é\"'(-è_çà", "1234567890"),
  ...pairs("1234567890", "!@#$%^&*()"),
  ...pairs("aqzwAQZW", "qawzQAWZ"),
  ...pairs("mM§", ";:?"),
}

/** A number without letters, or a track: `m` is `;`, and `5` is `%`. */
const AZERTY_TEXT = /^(?:[&é"'(\-è_çà\s]+|[mM5].*[&é"'(èçà].*)$/

/** `;2900=27?` arrives as `mé_çàà=éè§`. */
export function fromAzerty(text: string): string | null {
  if (!AZERTY_TEXT.test(text)) return null
  return [...text].map((sign) => AZERTY[sign] ?? sign).join("")
}

/**
 * The signs that frame a track; digits are typed right in these layouts, or are folded already. Russian
 * `ж`, `,` and `:` were `;`, `?` and `^`. Persian or Arabic `ک`, `ك`, `؟`, `٪` and `×` were `;`, `;`, `?`, `%` and `^`.
 */
export function fromForeignFraming(text: string): string | null {
  if (/^(?:ж|%И)/i.test(text)) {
    return text
      .replace(/^ж/i, ";")
      .replace(/:/g, "^")
      .replace(/,(.?)$/, "?$1")
  }
  if (/^[کك٪]|؟.?$/.test(text)) {
    return text
      .replace(/^[کك]/, ";")
      .replace(/^٪/, "%")
      .replace(/×/g, "^")
      .replace(/؟(.?)$/, "?$1")
  }
  return null
}

function pairs(typed: string, meant: string): Record<string, string> {
  const signs = [...meant]
  return Object.fromEntries([...typed].map((sign, index) => [sign, signs[index] ?? sign]))
}
