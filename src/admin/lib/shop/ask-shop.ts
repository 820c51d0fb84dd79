/** A "no" of the shop: what it said, and the code by which the admin says it in the user's language. */
export class ShopRefusal extends Error {
  constructor(
    message: string,
    readonly status: number,
    /** `null`: none of ours. */
    readonly code: string | null,
  ) {
    super(message)
    this.name = "ShopRefusal"
  }
}

interface Connection {
  readonly baseUrl: string
  /** `null` where the session's cookie says who asks. */
  readonly token: () => Promise<string | null>
}

interface Request {
  readonly method?: "GET" | "POST" | "DELETE"
  readonly body?: object
  readonly query?: Readonly<Record<string, unknown>>
  readonly headers?: Readonly<Record<string, string>>
}

const JSON_TYPE = "application/json"

/**
 * Asks a route of the shop: an object where JSON is wanted, as it mostly is, else the response itself.
 * @throws ShopRefusal for every answer that is none
 */
export function askShop({ baseUrl, token }: Connection) {
  return async <Answer>(path: string, request: Request = {}): Promise<Answer> => {
    const { method = "GET", body, query = {} } = request
    const bearer = await token()
    const headers = {
      accept: JSON_TYPE,
      "content-type": JSON_TYPE,
      ...(bearer !== null && { authorization: `Bearer ${bearer}` }),
      ...request.headers,
    }
    const response = await fetch(addressOf(baseUrl, path, query), {
      method,
      headers,
      credentials: bearer === null ? "include" : "omit",
      ...(body && { body: JSON.stringify(body) }),
    })
    if (!response.ok) throw await refusalIn(response)
    return (headers.accept === JSON_TYPE ? await response.json() : response) as Answer
  }
}

async function refusalIn(response: Response): Promise<ShopRefusal> {
  const said: unknown = await response.json().catch(() => null)
  const { message, code } = (said ?? {}) as { message?: unknown; code?: unknown }
  return new ShopRefusal(
    typeof message === "string" ? message : response.statusText,
    response.status,
    typeof code === "string" ? code : null,
  )
}

/** A shop may lie below a path: "https://shop.com/backend". */
function addressOf(baseUrl: string, path: string, query: object): URL {
  const base = new URL(baseUrl, window.location.origin)
  const address = new URL(base.pathname.replace(/\/$/, "") + path, base.origin)
  for (const [name, value] of pairsOf(query)) address.searchParams.append(name, value)
  return address
}

/** `{ status: ["active"], q: null }` → `status[0]=active`, as Medusa's routes read it. */
function pairsOf(query: object, within = ""): [string, string][] {
  return Object.entries(query).flatMap(([key, value]: [string, unknown]): [string, string][] => {
    const name = within === "" ? key : `${within}[${key}]`
    if (value === null || value === undefined) return []
    return typeof value === "object"
      ? pairsOf(value, name)
      : [[name, `${value as string | number | boolean}`]]
  })
}
