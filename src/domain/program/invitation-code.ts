/** Without I, L, O and U, which are misread: 32 signs, 5 bits each. */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"

const GROUP_LENGTH = 4

/** 16 signs: 80 bits, which nobody guesses. */
export const CODE_BYTES = 16

/** A code that a person can read out, made of random bytes: "7KQM-3XTR-9WZA-PB4E". */
export function invitationCode(bytes: Uint8Array): string {
  const signs = [...bytes].map((byte) => ALPHABET[byte % ALPHABET.length] as string).join("")
  return inGroups(signs)
}

/** The code as it is kept, however it was typed: small letters, spaces, "O" for "0". Null: it can be none. */
export function normalizeInvitationCode(typed: string): string | null {
  const signs = typed
    .toUpperCase()
    .replaceAll(/[\s-]/g, "")
    .replaceAll("O", "0")
    .replaceAll(/[IL]/g, "1")
  const is_code = signs.length === CODE_BYTES && [...signs].every((sign) => ALPHABET.includes(sign))
  return is_code ? inGroups(signs) : null
}

function inGroups(signs: string): string {
  return (signs.match(new RegExp(`.{1,${GROUP_LENGTH}}`, "g")) ?? []).join("-")
}
