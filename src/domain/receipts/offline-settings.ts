import type { Bonuses } from "../money/bonuses"
import { BONUSES_MAX, bonusesFromWire, bonusesToWire } from "../money/bonuses"

/** What a merchant lets tills do that have no link at the moment. */
export interface OfflineSettings {
  /** Signs new allowances. */
  readonly secret: string
  /** Have signed earlier ones, whose claims are still to come. */
  readonly former_secrets: readonly string[]
  /** The most that one allowance may be for. */
  readonly bonuses_max: Bonuses
  /** How long an allowance may be sold with. */
  readonly hours: number
  /** Of what the balance does not cover when the claim arrives: the member owes it, or the merchant bears it. */
  readonly excess: "debt" | "forgive"
}

const SECRET_LENGTH_MIN = 32
const HOURS_MAX = 31 * 24
const NAMES = ["secret", "former_secrets", "bonuses_max", "hours", "excess"]

const DEFAULTS = { former_secrets: [], bonuses_max: 50, hours: 24, excess: "debt" }

/**
 * The plugin's option `till_offline`; null where it is not set, and no till sells without a link then.
 * @throws Error that names what is wrong with it: a shop must not start with half of it
 */
export function offlineSettings(options: unknown): OfflineSettings | null {
  const asked = fieldsOf(options)["till_offline"]
  if (asked === undefined) return null
  const unknown_name = Object.keys(fieldsOf(asked)).find((name) => !NAMES.includes(name))
  if (unknown_name !== undefined) throw wrong(unknown_name, "is no setting")
  const { secret, former_secrets, bonuses_max, hours, excess } = {
    ...DEFAULTS,
    ...fieldsOf(asked),
  } as Record<string, unknown>
  if (!isSecret(secret)) throw wrong("secret", `needs at least ${SECRET_LENGTH_MIN} characters`)
  if (!Array.isArray(former_secrets) || !former_secrets.every(isSecret)) {
    throw wrong("former_secrets", "is a list of secrets")
  }
  const most = bonusesToWire(BONUSES_MAX)
  if (typeof bonuses_max !== "number" || !(bonuses_max > 0 && bonuses_max <= most)) {
    throw wrong("bonuses_max", `is a number above 0 and up to ${most}`)
  }
  if (typeof hours !== "number" || !(hours > 0 && hours <= HOURS_MAX)) {
    throw wrong("hours", `is a number above 0 and up to ${HOURS_MAX}`)
  }
  if (excess !== "debt" && excess !== "forgive") throw wrong("excess", 'is "debt" or "forgive"')
  return { secret, former_secrets, bonuses_max: bonusesFromWire(bonuses_max), hours, excess }
}

function isSecret(value: unknown): value is string {
  return typeof value === "string" && value.length >= SECRET_LENGTH_MIN
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {}
}

function wrong(name: string, why: string): Error {
  return new Error(`The plugin's option till_offline.${name} ${why}.`)
}
