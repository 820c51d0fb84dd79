/** What somebody heard who completed a cart. */
interface Completion {
  readonly route: string
  readonly origin: string
  readonly asked_at: number
  readonly answered_at: number
  readonly status: number
  readonly code: string | undefined
  readonly order_id: string | undefined
}

interface CompletionAnswer {
  readonly code?: string
  readonly order?: { readonly id: string }
}

/** What the shop answered that was neither done nor a business "no", all nodes together. */
export class Answers {
  /** Errors that nobody may be told of. */
  readonly complaints: string[] = []
  /** Refused for the moment, with the word to ask again. */
  busy = 0
  /** Medusa's own routes that could not do without Redis. */
  without_redis = 0
  /** Connections that broke with their node. */
  broken = 0
  is_redis_away = false
  private readonly completions: Completion[] = []

  /** Keeps what is told of a cart's completion, for the story of an order that is missing in the end. */
  note(
    asked: { readonly url: string; readonly origin: string; readonly asked_at: number },
    { status, data }: { readonly status: number; readonly data: unknown },
  ): void {
    const { url: route, ...rest } = asked
    if (!route.endsWith("/complete")) return
    const { code, order } = data as CompletionAnswer
    const answered_at = Date.now()
    this.completions.push({ route, ...rest, answered_at, status, code, order_id: order?.id })
  }

  /** Everything that was told of the cart of which the order is said to have been made. */
  storyOf(order_id: string): readonly Completion[] {
    const told = this.completions.find((completion) => completion.order_id === order_id)
    return this.completions.filter(({ route }) => route === told?.route)
  }

  /** Whether the same question is worth asking again. */
  isToBeAskedAgain(url: string, status: number, body: { readonly code?: string }): boolean {
    if (status === 409 && (body.code === "busy_try_again" || body.code === "invalid_state_error")) {
      this.busy += 1
      return true
    }
    if (status < 500) return false
    if (this.is_redis_away && !url.includes("/loyalty")) this.without_redis += 1
    else this.complaints.push(`${url}: ${status} ${JSON.stringify(body)}`)
    return true
  }
}
