import type { Instant } from "../ledger/account"

/** The ways in which a shop may write to a member, or call him. */
export const CHANNELS = ["email", "sms", "push", "phone", "post"] as const

export type Channel = (typeof CHANNELS)[number]

/**
 * Where an answer was given: `web` on joining in the web shop, `member` by himself later on, `till` to staff,
 * `import` in an older system, `merge` to another record of the same person.
 */
export const CONSENT_SOURCES = ["web", "member", "till", "import", "merge"] as const

export type ConsentSource = (typeof CONSENT_SOURCES)[number]

/** A member's yes or no to one channel, as it comes in. */
export interface ConsentAnswer {
  readonly channel: Channel
  readonly is_given: boolean
  /** The wording that he saw; a no needs none. */
  readonly wording_version?: number | undefined
  readonly language?: string | undefined
  /** Only an import knows better than the clock. */
  readonly decided_at?: Instant | undefined
}

/** What is on record of the last answer to a channel. */
export interface ConsentOnRecord {
  readonly channel: Channel
  readonly is_given: boolean
  readonly wording_version: number | null
  readonly language: string | null
}

/** May each channel be used? What nobody has been asked is a no. */
export type MayMessage = Readonly<Record<Channel, boolean>>
