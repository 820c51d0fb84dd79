import type { Channel, ConsentOnRecord } from "./consent"

type LastAnswer = Pick<ConsentOnRecord, "channel" | "is_given">

/**
 * Channels to which the survivor of a merge says no from now on, since the other record did so last. A yes does
 * not travel: it was given for the address of that record. So nothing is allowed that either record refused.
 */
export function refusedByMerge(
  survivor: readonly LastAnswer[],
  merged: readonly LastAnswer[],
): Channel[] {
  return merged
    .filter(({ is_given }) => !is_given)
    .map(({ channel }) => channel)
    .filter((channel) => !survivor.some((own) => own.channel === channel && !own.is_given))
}
