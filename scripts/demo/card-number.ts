const PREFIX = "2900"
const SERIAL_DIGITS = 8

/** The `serial`-th card of the club as an EAN-13: 1 → "2900000000018". */
export function cardNumber(serial: number): string {
  const digits = `${PREFIX}${String(serial).padStart(SERIAL_DIGITS, "0")}`
  const weighted = [...digits].reduce(
    (sum, digit, index) => sum + Number(digit) * (index % 2 === 0 ? 1 : 3),
    0,
  )
  return `${digits}${(10 - (weighted % 10)) % 10}`
}
