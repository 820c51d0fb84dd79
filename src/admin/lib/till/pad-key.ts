export const PAD_KEYS = ["1", "2", "3", "4", "5", "6", "7", "8", "9", ".", "0", "back"] as const
export type PadKey = (typeof PAD_KEYS)[number]

/** What stands in a field after a key of the pad on the screen: no second point, and no zero before a digit. */
export function withPadKey(typed: string, key: PadKey): string {
  if (key === "back") return typed.slice(0, -1)
  if (key !== ".") return typed === "0" ? key : typed + key
  return /[.,]/.test(typed) ? typed : `${typed === "" ? "0" : typed}.`
}
