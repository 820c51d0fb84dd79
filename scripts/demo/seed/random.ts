/** The same seed gives the same shop, however often and wherever it is made. */
export interface Random {
  /** From 0 up to, not including, 1. */
  readonly fraction: () => number
  /** A whole number from `low` to `high`, both included. */
  readonly between: (low: number, high: number) => number
  readonly chance: (probability: number) => boolean
  readonly pick: <Choice>(choices: readonly Choice[]) => Choice
}

/** Mulberry32: 32 bits of state, good enough to deal out baskets. */
export function randomOf(seed: number): Random {
  let state = seed >>> 0
  const fraction = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const between = (low: number, high: number) => low + Math.floor(fraction() * (high - low + 1))
  return {
    fraction,
    between,
    chance: (probability) => fraction() < probability,
    pick: <Choice>(choices: readonly Choice[]): Choice => {
      const choice = choices[between(0, choices.length - 1)]
      if (choice === undefined) throw new Error("There is nothing to pick from.")
      return choice
    },
  }
}

const ID_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"

/**
 * Ids in Medusa's manner: `order_` + 10 letters of time + 16 of chance, so that sorting by id is
 * sorting by time.
 */
export function idMaker(random: Random): (prefix: string, at: number) => string {
  return (prefix, at) => {
    let time = ""
    for (let rest = at, letters = 0; letters < 10; letters += 1) {
      time = `${ID_ALPHABET.charAt(rest % 32)}${time}`
      rest = Math.floor(rest / 32)
    }
    let chance = ""
    for (let letters = 0; letters < 16; letters += 1) {
      chance += ID_ALPHABET.charAt(random.between(0, 31))
    }
    return `${prefix}_${time}${chance}`
  }
}
