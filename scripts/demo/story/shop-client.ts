import { setTimeout as wait } from "node:timers/promises"

/** What the shop says when it says no. */
interface Refusal {
  readonly status: number
  readonly code: string
  readonly message: string
}

/** Speaks JSON with the running shop, as a storefront or the admin does. */
export class ShopClient {
  constructor(
    private readonly url: string,
    private readonly headers: Readonly<Record<string, string>> = {},
  ) {}

  with(headers: Readonly<Record<string, string>>): ShopClient {
    return new ShopClient(this.url, { ...this.headers, ...headers })
  }

  withToken(token: string): ShopClient {
    return this.with({ authorization: `Bearer ${token}` })
  }

  /** @throws Error with the shop's own words when it refuses */
  async get<Answer>(path: string): Promise<Answer> {
    return this.answerOf<Answer>("GET", path)
  }

  /** @throws Error with the shop's own words when it refuses */
  async post<Answer>(path: string, body: object = {}): Promise<Answer> {
    return this.answerOf<Answer>("POST", path, body)
  }

  /** @throws Error when the shop does what it should refuse */
  async refusalOf(path: string, body: object): Promise<Refusal> {
    const response = await this.send("POST", path, body)
    if (response.ok) throw new Error(`POST ${path} should have been refused.`)
    const { code, message } = (await response.json()) as Refusal
    return { status: response.status, code, message }
  }

  private async answerOf<Answer>(method: string, path: string, body?: object): Promise<Answer> {
    const response = await this.send(method, path, body)
    const text = await response.text()
    if (!response.ok) throw new Error(`${method} ${path} → ${response.status} ${text}`)
    return JSON.parse(text) as Answer
  }

  private send(method: string, path: string, body?: object): Promise<Response> {
    return fetch(`${this.url}${path}`, {
      method,
      headers: { "content-type": "application/json", ...this.headers },
      ...(body && { body: JSON.stringify(body) }),
    })
  }
}

const PATIENCE_MS = 10_000

/**
 * Reads until the answer is the one expected, since events reach the loyalty program a moment after
 * the shop has answered. Gives up in the end and returns what there is, right or wrong.
 */
export async function eventually<Answer>(
  read: () => Promise<Answer>,
  isExpected: (answer: Answer) => boolean,
): Promise<Answer> {
  const deadline = Date.now() + PATIENCE_MS
  for (;;) {
    const answer = await read()
    if (isExpected(answer) || Date.now() > deadline) return answer
    await wait(100)
  }
}
