/** How the last digit of a number guards the others against a slip of the hand. */
export const CHECK_DIGITS = ["none", "luhn", "ean13", "ean8"] as const
export type CheckDigit = (typeof CHECK_DIGITS)[number]

/** The digit that belongs behind `digits`; empty where the numbers have none. */
export function checkDigitOf(kind: CheckDigit, digits: string): string {
  switch (kind) {
    case "none":
      return ""
    case "luhn":
      return closing(digits, (digit) => (digit > 4 ? digit * 2 - 9 : digit * 2))
    case "ean13":
    case "ean8":
      return closing(digits, (digit) => digit * 3)
  }
}

/** Every second digit weighs more, beginning at the right; the check digit brings the sum to full tens. */
function closing(digits: string, weigh: (digit: number) => number): string {
  const sum = [...digits].reverse().reduce((total, sign, index) => {
    const digit = Number(sign)
    return total + (index % 2 === 0 ? weigh(digit) : digit)
  }, 0)
  return String((10 - (sum % 10)) % 10)
}
