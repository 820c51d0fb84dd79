/** One call of the ledger as plain data; amounts in hundredths, instants in milliseconds. */
export type Request =
  | {
      readonly do: "accrue"
      readonly member: string
      readonly order: string
      readonly bonuses: number
      /** Absent: at once; null: waits for an event. */
      readonly ripens_at?: number | null
      /** `null`: never. */
      readonly gone_at: number | null
    }
  | {
      readonly do: "hold"
      readonly member: string
      readonly cart: string
      readonly bonuses: number
    }
  | { readonly do: "capture"; readonly member: string; readonly cart: string }
  | { readonly do: "undo"; readonly member: string; readonly cart: string }
  | {
      readonly do: "release"
      readonly member: string
      readonly cart: string
      readonly as: "released" | "expired"
    }
  | {
      readonly do: "refund"
      readonly member: string
      readonly cart: string
      readonly return_id: string
      readonly bonuses: number
    }
  | {
      readonly do: "revoke"
      readonly member: string
      readonly order: string
      readonly step: string
      readonly bonuses: number
      readonly shortfall: "debt" | "forgive"
    }
  | {
      readonly do: "adjust"
      readonly member: string
      readonly request_id: string
      readonly change: number
      readonly reason: string
    }
  | { readonly do: "merge"; readonly from: string; readonly into: string }
  | { readonly do: "activate" | "expire" }

/** What a caller gets to see of a call. */
export type Answer =
  | {
      readonly outcome: "done" | "again"
      /** Number of the entry that stands for the call. */
      readonly seq: number
      readonly hold?: "open" | "captured" | "released" | "expired"
      readonly balance?: Balance
    }
  | { readonly outcome: "swept"; readonly entries: number }
  | { readonly outcome: "merged"; readonly balance: Balance }
  /** A refusal's code; `nothing` where there was nothing to do; `invariant` for a caller's mistake. */
  | { readonly outcome: string }

export interface Balance {
  readonly pending: number
  readonly available: number
  readonly held: number
  readonly debt: number
}

/** "hold 30 for cart_2 of anna": a failed history is read as a story. */
export function sentence(request: Request): string {
  switch (request.do) {
    case "accrue":
      return `${request.member} earns ${whole(request.bonuses)} with ${request.order}${datesOf(request)}`
    case "hold":
      return `hold ${whole(request.bonuses)} for ${request.cart} of ${request.member}`
    case "capture":
      return `capture ${request.cart} of ${request.member}`
    case "undo":
      return `undo the capture of ${request.cart} of ${request.member}`
    case "release":
      return `release ${request.cart} of ${request.member} as ${request.as}`
    case "refund":
      return `give ${whole(request.bonuses)} of ${request.cart} back to ${request.member} (${request.return_id})`
    case "revoke":
      return `revoke ${whole(request.bonuses)} of ${request.order} from ${request.member} (return ${request.step}, else ${request.shortfall})`
    case "adjust":
      return `adjust ${request.member} by ${whole(request.change)} (${request.request_id}, ${request.reason})`
    case "merge":
      return `merge ${request.from} into ${request.into}`
    case "activate":
      return "the sweep activates what is ripe"
    case "expire":
      return "the sweep expires what is gone"
  }
}

export function day(instant: number): string {
  return new Date(instant).toISOString().slice(0, 16)
}

function datesOf({ ripens_at, gone_at }: Extract<Request, { do: "accrue" }>): string {
  const ripens =
    ripens_at === undefined ? "" : `, ripe ${ripens_at === null ? "some day" : day(ripens_at)}`
  return ripens + (gone_at === null ? "" : `, gone ${day(gone_at)}`)
}

function whole(hundredths: number): string {
  return String(hundredths / 100)
}
