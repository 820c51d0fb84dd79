import { westernDigits } from "../texts/western-digits"

/** Marks that direct text, join letters, or control a device: nobody sees or prints them. */
const INVISIBLE = /[\p{Cc}\p{Cf}]/gu

/** What scanners put in front when they tell the symbology: `]E0` for EAN, `]C0` for Code 128, `]Q3` for QR. */
const SYMBOLOGY_MARK = /^\][A-Za-z][0-9A-Za-z]/

/**
 * A code in the letters and digits that everything else here reads: full-width `２９`, Arabic-Indic `٢٩`
 * and Persian `۲۹` become `29`; line ends, marks of direction and of the symbology go.
 */
export function scannedText(code: string): string {
  return westernDigits(code.normalize("NFKC"))
    .trim()
    .replace(INVISIBLE, "")
    .replace(SYMBOLOGY_MARK, "")
}
