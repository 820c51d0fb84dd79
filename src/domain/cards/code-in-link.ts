/** Names under which a link carries a card's number in its query. */
const PARAMETERS = ["card", "number", "code"]

/**
 * What a link in a QR code says of the card: `https://shop.com/c/2900000000012?utm=qr` and
 * `https://shop.com/join?card=2900000000012` both give `2900000000012`. Null when the text is no link.
 */
export function codeInLink(text: string): string | null {
  const link = /^https?:\/\/[^/?#]+([^?#]*)(?:\?([^#]*))?/i.exec(text)
  if (!link) return null
  const [, path = "", query = ""] = link
  const parameters = query.split("&").map((pair) => pair.split("="))
  const named = parameters.find(([name = ""]) => PARAMETERS.includes(name.toLowerCase()))
  const last_part = path.split("/").filter(Boolean).at(-1)
  return unescaped(named?.[1] ?? last_part ?? "")
}

/** A link that escapes half a character is read as it stands. */
function unescaped(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
