import type { Channel } from "../consents/consent"
import { CHANNELS } from "../consents/consent"
import type { WordingKey } from "../consents/decide-consents"
import { LoyaltyError } from "../errors"
import type { ImportColumn } from "./choose-columns"

/** What an older system has of a member's answer to a channel. */
export interface ImportedConsent {
  readonly channel: Channel
  readonly is_given: boolean
  /** The published words to which he said it; null: a no to none. */
  readonly wording: { readonly version: number; readonly language: string } | null
}

const YES = ["yes", "y", "true", "1"]
const NO = ["no", "n", "false", "0"]

/** `2 en`: the version and the language in which it was published. */
const WORDING = /^(\d{1,9}) +([A-Za-z]{2,3}(?:-[A-Za-z]{2})?)$/

type ReadCell = <Value>(column: ImportColumn, readCell: (cell: string) => Value) => Value | null

/**
 * The answers of a row. A yes is worth nothing without the words to which it was said, so its wording is one that
 * the shop has published; an empty cell is no answer.
 * @throws LoyaltyError `consent_invalid`, `consent_wording_not_found`
 */
export function readConsentCells(
  read: ReadCell,
  wordings: readonly WordingKey[],
): readonly ImportedConsent[] {
  return CHANNELS.flatMap((channel) => {
    const column = `consent_${channel}` as const
    const is_given = read(column, (cell) => readAnswer(column, cell))
    const named = read(`${column}_wording`, (cell) => readWording(channel, cell, wordings))
    if (is_given === null) return []
    if (is_given && named === null) refuseWording(channel)
    return [{ channel, is_given, wording: named }]
  })
}

function readAnswer(column: string, cell: string): boolean {
  const answer = cell.toLowerCase()
  if (YES.includes(answer)) return true
  if (NO.includes(answer)) return false
  throw new LoyaltyError("consent_invalid", `${column}: Write yes or no.`)
}

function readWording(channel: Channel, cell: string, wordings: readonly WordingKey[]) {
  const [, version = "", language = ""] = WORDING.exec(cell) ?? []
  const known = wordings.find(
    (one) =>
      one.channel === channel &&
      one.version === Number(version) &&
      one.language.toLowerCase() === language.toLowerCase(),
  )
  return known ? { version: known.version, language: known.language } : refuseWording(channel)
}

function refuseWording(channel: Channel): never {
  throw new LoyaltyError(
    "consent_wording_not_found",
    `consent_${channel}_wording: Name the version and the language of the published words to which he said yes, for example "2 en".`,
  )
}
