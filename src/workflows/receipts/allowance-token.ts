import { createHmac, timingSafeEqual } from "node:crypto"

import { LoyaltyError } from "../../domain/errors"
import type { Allowance } from "../../domain/receipts/allowance"
import type { OfflineSettings } from "../../domain/receipts/offline-settings"

type Secrets = Pick<OfflineSettings, "secret" | "former_secrets">

/** What a till keeps of an allowance: the words of the shop, and the key by which it signs claims under them. */
export interface SealedAllowance {
  readonly token: string
  readonly claim_key: string
}

/** Says what a signature is for, so that none of one kind passes for one of another. */
const ALLOWANCE = "loyalty-allowance"
const CLAIM_KEY = "loyalty-claim-key"
const CLAIM = "loyalty-claim"

/**
 * `<words>.<signature>`, both base64url. The key of its claims follows from the secret and the allowance's id, so
 * that the shop keeps neither (docs/adr/0035-allowances-are-sealed-with-a-secret.md).
 */
export function sealAllowance(allowance: Allowance, { secret }: Secrets): SealedAllowance {
  const words = Buffer.from(JSON.stringify(allowance)).toString("base64url")
  return {
    token: `${words}.${sign(secret, ALLOWANCE, words)}`,
    claim_key: sign(secret, CLAIM_KEY, allowance.id),
  }
}

/** A sale under an allowance, in the very words that the till has signed. */
export interface SignedClaim {
  readonly allowance: string
  readonly receipt: string
  readonly signature: string
}

/**
 * The allowance of a claim, once both are known to be what shop and till have signed.
 * @throws LoyaltyError `allowance_invalid`
 */
export function openClaim(claim: SignedClaim, secrets: Secrets): Allowance {
  const [words = "", seal = "", ...rest] = claim.allowance.split(".")
  for (const secret of [secrets.secret, ...secrets.former_secrets]) {
    if (rest.length > 0 || !isSame(seal, sign(secret, ALLOWANCE, words))) continue
    const allowance = JSON.parse(Buffer.from(words, "base64url").toString()) as Allowance
    const key = sign(secret, CLAIM_KEY, allowance.id)
    if (isSame(claim.signature, sign(key, CLAIM, claim.receipt))) return allowance
    throw forged("The sale is not what the till has signed.")
  }
  throw forged("The shop has not signed this allowance, or its secret has changed since.")
}

function sign(key: string, purpose: string, words: string): string {
  return createHmac("sha256", key).update(`${purpose}.${words}`).digest("base64url")
}

function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}

function forged(why: string): LoyaltyError {
  return new LoyaltyError("allowance_invalid", why)
}
