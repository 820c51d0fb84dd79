const DIGIT = /^\p{Nd}$/u
const LETTER = /^\p{L}$/u

/**
 * Whether a text has the shape that a merchant has drawn: `#` is a digit, `@` a letter, `*` one of both, and
 * every other sign is itself. "GD 1234" fits "@@ ####". Not a regular expression: those can be written so
 * that one value keeps a server busy for minutes, and few marketers read them.
 */
export function fitsPattern(text: string, pattern: string): boolean {
  const signs = [...text]
  const wanted = [...pattern]
  return signs.length === wanted.length && wanted.every((want, at) => fits(signs[at] ?? "", want))
}

function fits(sign: string, want: string): boolean {
  switch (want) {
    case "#":
      return DIGIT.test(sign)
    case "@":
      return LETTER.test(sign)
    case "*":
      return DIGIT.test(sign) || LETTER.test(sign)
    default:
      return sign === want
  }
}
