/** Marks that direct text, join letters, or control a device: nobody sees or prints them. */
const INVISIBLE = /[\p{Cc}\p{Cf}]/gu

/** What scanners put in front when they tell the symbology: `]E0` for EAN, `]C0` for Code 128, `]Q3` for QR. */
const SYMBOLOGY_MARK = /^\][A-Za-z][0-9A-Za-z]/

/** First digits of the scripts whose digits Unicode does not fold: Arabic-Indic and Persian. */
const FOLDED_HERE = [0x0660, 0x06f0] as const

/**
 * A code in the letters and digits that everything else here reads: full-width `２９`, Arabic-Indic `٢٩`
 * and Persian `۲۹` become `29`; line ends, marks of direction and of the symbology go.
 */
export function scannedText(code: string): string {
  return code
    .normalize("NFKC")
    .replace(/[٠-٩۰-۹]/g, latinDigit)
    .trim()
    .replace(INVISIBLE, "")
    .replace(SYMBOLOGY_MARK, "")
}

function latinDigit(digit: string): string {
  const code = digit.charCodeAt(0)
  const zero = FOLDED_HERE.find((first) => code >= first && code <= first + 9) ?? code
  return String(code - zero)
}
