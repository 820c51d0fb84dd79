/**
 * Where the fault suite may let the process die, in the order in which a sale passes them. The order of a
 * cart is created by Medusa, between the capture and its being seen here.
 */
export const FAILPOINTS = [
  "after_hold",
  "after_cart_lines",
  "after_capture",
  "before_accrual",
  "after_accrual",
  "before_outbox",
  "after_outbox",
] as const

export type Failpoint = (typeof FAILPOINTS)[number]

/** `after_capture:3`: at the third passing. */
interface Armed {
  readonly name: string
  passes_left: number
}

const armed = armedBy(process.env.LOYALTY_FAILPOINT, process.env.NODE_ENV)

/**
 * Dies here, at once and without a word, when `LOYALTY_FAILPOINT` names this place. A shop in production
 * does not start with that variable.
 */
export function failpoint(name: Failpoint): void {
  if (armed?.name !== name) return
  armed.passes_left -= 1
  if (armed.passes_left === 0) process.kill(process.pid, "SIGKILL")
}

/** @throws Error in production, for a name that is none, for a passing that is no whole number above 0 */
export function armedBy(
  setting: string | undefined,
  environment: string | undefined,
): Armed | null {
  if (!setting) return null
  if (environment === "production") {
    throw new Error("LOYALTY_FAILPOINT kills the shop, and is refused in production.")
  }
  const [name = "", passing = "1"] = setting.split(":")
  if (!FAILPOINTS.some((known) => known === name) || !/^[1-9]\d*$/.test(passing)) {
    throw new Error(
      `LOYALTY_FAILPOINT=${setting} is not understood: name one of ${FAILPOINTS.join(", ")}, and a passing as in after_hold:3.`,
    )
  }
  return { name, passes_left: Number(passing) }
}
