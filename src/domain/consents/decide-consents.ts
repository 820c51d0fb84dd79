import { LoyaltyError } from "../errors"
import type { Instant } from "../ledger/account"
import type { Channel, ConsentAnswer, ConsentOnRecord, ConsentSource } from "./consent"

/** A form of words that has been published. */
export interface WordingKey {
  readonly channel: Channel
  readonly version: number
  readonly language: string
}

export interface DecideConsentsInput {
  readonly answers: readonly ConsentAnswer[]
  readonly source: ConsentSource
  readonly on_record: readonly ConsentOnRecord[]
  /** The published ones, of the channels that are answered. */
  readonly wordings: readonly WordingKey[]
  readonly now: Instant
}

/**
 * Which answers are written down. A yes is worth nothing without the words to which it was said, so it names
 * them; a no needs none, at any time and by anybody: withdrawing is as easy as giving. The answer that is on
 * record already is not written again, so that the first one stays the proof; what an import brings always
 * is, since it may be older than what is on record.
 * @throws LoyaltyError `consent_wording_not_found`, `consent_invalid`
 */
export function decideConsents(input: DecideConsentsInput): readonly ConsentAnswer[] {
  const { answers, source, on_record, wordings, now } = input
  answers.forEach((answer, at) => {
    checkOnce(answers, answer.channel, at)
    checkTime(answer, source, now)
    checkWording(answer, wordings)
  })
  return answers.filter((answer) => source === "import" || !isOnRecord(answer, on_record))
}

function checkOnce(answers: readonly ConsentAnswer[], channel: Channel, at: number): void {
  if (answers.findIndex((other) => other.channel === channel) === at) return
  throw new LoyaltyError("consent_invalid", `${channel}: Answer each channel once.`)
}

function checkTime({ channel, decided_at }: ConsentAnswer, source: ConsentSource, now: Instant) {
  if (decided_at === undefined) return
  if (source !== "import") {
    throw new LoyaltyError(
      "consent_invalid",
      `${channel}: Only an import says when it was decided.`,
    )
  }
  if (decided_at > now) {
    throw new LoyaltyError("consent_invalid", `${channel}: Nobody has decided in the future.`)
  }
}

function checkWording(answer: ConsentAnswer, wordings: readonly WordingKey[]): void {
  const { channel, is_given, wording_version: version, language } = answer
  if (version === undefined && language === undefined && !is_given) return
  const is_known = wordings.some(
    (known) =>
      known.channel === channel && known.version === version && known.language === language,
  )
  if (is_known) return
  throw new LoyaltyError(
    "consent_wording_not_found",
    `${channel}: Name the version and the language of the wording that was shown, as they were published.`,
  )
}

function isOnRecord(answer: ConsentAnswer, on_record: readonly ConsentOnRecord[]): boolean {
  const known = on_record.find(({ channel }) => channel === answer.channel)
  if (known?.is_given !== answer.is_given) return false
  const { wording_version = null, language = null } = answer
  return (
    !answer.is_given || (known.wording_version === wording_version && known.language === language)
  )
}
