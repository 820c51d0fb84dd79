/** A login, a key, or nothing at all. */
export interface Credentials {
  readonly token?: string
  readonly publishable_key?: string
}

/** Speaks JSON with the running server; a refusal fails the test with the server's own words. */
export class ShopClient {
  constructor(
    readonly base_url: string,
    private readonly credentials: Credentials = {},
  ) {}

  with(credentials: Credentials): ShopClient {
    return new ShopClient(this.base_url, { ...this.credentials, ...credentials })
  }

  get<T>(path: string): Promise<T> {
    return this.send<T>("GET", path)
  }

  post<T>(path: string, body: object = {}): Promise<T> {
    return this.send<T>("POST", path, body)
  }

  private async send<T>(method: string, path: string, body?: object): Promise<T> {
    const { token, publishable_key } = this.credentials
    const response = await fetch(`${this.base_url}${path}`, {
      method,
      headers: {
        "content-type": "application/json",
        ...(token && { authorization: `Bearer ${token}` }),
        ...(publishable_key && { "x-publishable-api-key": publishable_key }),
      },
      ...(body && { body: JSON.stringify(body) }),
    })
    const text = await response.text()
    if (!response.ok) throw new Error(`${method} ${path}: ${String(response.status)} ${text}`)
    return JSON.parse(text) as T
  }
}
