import { hash } from "node:crypto"

import { LoyaltyError } from "../../../domain/errors"
import type { EntryKey, EntryKind } from "../../../domain/ledger/account"
import type { KnownEntry, OpenBooks } from "./locks"

/** Hash of what was asked for. Two requests with one key are the same request when their hashes agree. */
export function contentHash(content: Readonly<Record<string, unknown>>): string {
  const sorted = Object.keys(content)
    .sort()
    .map((key) => [key, content[key] ?? null])
  return hash("sha256", JSON.stringify(sorted), "base64url")
}

/**
 * The entry that this key has already made, if any (ledger law 2).
 * @throws LoyaltyError `idempotency_conflict` when the same key once carried other content
 */
export function knownEffect(
  books: OpenBooks,
  kind: EntryKind,
  key: EntryKey,
  content_hash: string,
): KnownEntry | null {
  const known = books.entries.find(
    (entry) =>
      entry.kind === kind &&
      entry.source_type === key.source_type &&
      entry.source_id === key.source_id &&
      entry.part === key.part,
  )
  if (!known) return null
  if (known.content_hash !== content_hash) {
    throw new LoyaltyError(
      "idempotency_conflict",
      "This request was already made with other content. Use a new idempotency key for a new request.",
    )
  }
  return known
}
