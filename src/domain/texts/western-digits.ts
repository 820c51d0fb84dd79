/** Digits of Arabic, Persian and full-width scripts, by the first of each ten. */
const ZEROS = [0x0660, 0x06f0, 0xff10] as const

/** `٤٨` and `۴۸` and `４８` are all `48`; whatever else is in the text stays. */
export function westernDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹０-９]/g, westernDigit)
}

function westernDigit(digit: string): string {
  const code = digit.charCodeAt(0)
  const zero = ZEROS.find((first) => code >= first && code <= first + 9) ?? code
  return String(code - zero)
}
