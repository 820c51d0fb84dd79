const FIRST_MS = 500
const LONGEST_MS = 60_000

/**
 * How long to wait after so many attempts in vain: 0.5 s, 1 s, 2 s … up to a minute, of which the half is left to
 * chance. A hundred tills whose shop comes back do not all ask in the same second.
 * @param random from 0 up to 1
 */
export function retryDelayMs(attempts: number, random: number): number {
  const whole = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.max(0, attempts - 1))
  return Math.round(whole * (0.5 + random / 2))
}
