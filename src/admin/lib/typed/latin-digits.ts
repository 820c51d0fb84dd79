/** "۱۲٫۵" → "12٫5". */
export function toLatinDigits(text: string): string {
  return text
    .replace(/[\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0))
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
}

/** A number as it was typed: its digits as 0 to 9, without the spaces and apostrophes that group them. */
export function ungroupedDigits(typed: string): string {
  return toLatinDigits(typed).replace(/[\s\u00a0\u202f']/g, "")
}
