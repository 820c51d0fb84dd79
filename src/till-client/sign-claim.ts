import type { KeptAllowance } from "./kept-allowance"
import type { ToldSale } from "./sale"

/** A sale under an allowance, signed by the till so that nobody changes it on its way. */
export interface Claim {
  readonly allowance: string
  readonly receipt: string
  readonly signature: string
}

/**
 * Signs with the allowance's own key by HMAC-SHA-256, which browsers (over https) and Node have built in.
 * @throws Error in a browser without it: over plain http
 */
export async function signClaim(
  { token, claim_key }: Pick<KeptAllowance, "token" | "claim_key">,
  sale: ToldSale,
): Promise<Claim> {
  const receipt = JSON.stringify(sale)
  const { subtle } = globalThis.crypto
  const algorithm = { name: "HMAC", hash: "SHA-256" }
  const key = await subtle.importKey("raw", utf8(claim_key), algorithm, false, ["sign"])
  const signed = await subtle.sign("HMAC", key, utf8(`loyalty-claim.${receipt}`))
  return { allowance: token, receipt, signature: base64url(new Uint8Array(signed)) }
}

function utf8(text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(new TextEncoder().encode(text))
}

function base64url(bytes: Uint8Array): string {
  const text = btoa(String.fromCharCode(...bytes))
  return text.replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "")
}
