import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

import type { PublicProgram, WireProgram } from "../../../src/api/wire/program"
import type { WireProgramVersion } from "../../../src/api/wire/version"

/** Whatever an answer may have; the tests say which of it they expect. */
export interface Body {
  readonly type?: string
  readonly code?: string
  readonly message?: string
  readonly count: number
  readonly program: WireProgram
  readonly programs: PublicProgram[]
  readonly versions: WireProgramVersion[]
}

export interface Answer {
  readonly status: number
  readonly data: Body
}

interface Options {
  readonly headers: Record<string, string>
  readonly validateStatus: () => boolean
}

/** What the test runner's `api` can do, and all that is needed of it. */
interface Http {
  get(path: string, options: Options): Promise<Answer>
  post(path: string, body: unknown, options: Options): Promise<Answer>
}

export type ProgramClient = Awaited<ReturnType<typeof programClient>>

/** Asks the shop as staff (a secret key), as a shopper (a publishable key) and as nobody; every status is an answer. */
export async function programClient(http: Http, container: MedusaContainer) {
  const keys = container.resolve(Modules.API_KEY)
  const [secret, publishable] = await keys.createApiKeys([
    { title: "Staff", type: "secret", created_by: "test" },
    { title: "Web shop", type: "publishable", created_by: "test" },
  ])
  if (!secret || !publishable) throw new Error("the shop made no API keys")
  const basic = Buffer.from(`${secret.token}:`).toString("base64")

  function ask(headers: Record<string, string>, path: string, body?: unknown): Promise<Answer> {
    const options = { headers, validateStatus: () => true }
    return body === undefined ? http.get(path, options) : http.post(path, body, options)
  }
  return {
    staff_id: secret.id,
    asStaff: (path: string, body?: unknown) => ask({ authorization: `Basic ${basic}` }, path, body),
    asShopper: (path: string) => ask({ "x-publishable-api-key": publishable.token }, path),
    asNobody: (path: string, body?: unknown) => ask({}, path, body),
  }
}
