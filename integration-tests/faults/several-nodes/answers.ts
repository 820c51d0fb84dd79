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
