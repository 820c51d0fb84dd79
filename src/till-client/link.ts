export interface LinkRequest {
  readonly path: string
  readonly body: unknown
}

export interface LinkAnswer {
  readonly status: number
  readonly body: unknown
}

/** Sends a request to the shop. A rejection means that nobody knows whether it has arrived. */
export type Link = (request: LinkRequest) => Promise<LinkAnswer>

export interface FetchLinkOptions {
  /** "https://shop.example" */
  readonly url: string
  /** How the shop knows the till: `{ authorization: "Basic …" }` of a secret key. */
  readonly headers: Readonly<Record<string, string>>
  /** The customer waits: what has not answered by then is taken for no answer. */
  readonly answer_within_ms?: number
}

const ANSWER_WITHIN_MS = 4_000

/** The link of a browser or of Node, by `fetch`. */
export function fetchLink({
  url,
  headers,
  answer_within_ms = ANSWER_WITHIN_MS,
}: FetchLinkOptions): Link {
  return async ({ path, body }) => {
    const response = await fetch(`${url}${path}`, {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(answer_within_ms),
    })
    // Whatever stands between till and shop may answer with a page.
    return { status: response.status, body: await response.json().catch(() => null) }
  }
}
