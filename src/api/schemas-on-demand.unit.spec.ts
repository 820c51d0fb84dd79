import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"

import { validBody, validQuery } from "./schemas-on-demand"

describe("a schema on demand", () => {
  const sent = (check: ReturnType<typeof validBody>, asked: object) =>
    new Promise<unknown>((resolve) => {
      const req = { body: asked, query: asked, allowed: [] } as unknown as MedusaRequest
      void check(req, {} as MedusaResponse, (error?: unknown) =>
        resolve(error ?? req.validatedBody ?? req.validatedQuery),
      )
    })

  it("is read with the first request, and made strict once for all", async () => {
    const schema = z.object({ code: z.string() })
    const strict = jest.spyOn(schema, "strict")
    const read = jest.fn(() => schema)
    const check = validBody(read)
    expect(read).not.toHaveBeenCalled()

    for (const code of ["1", "2", "3"]) expect(await sent(check, { code })).toEqual({ code })
    expect(await sent(check, { code: "4", more: true })).toMatchObject({ type: "invalid_data" })
    expect([read.mock.calls.length, strict.mock.calls.length]).toEqual([1, 1])
  })

  it("of a query is strict as well", async () => {
    const check = validQuery(() => z.object({ q: z.string().optional() }), { defaults: ["id"] })
    expect(await sent(check, { q: "anna" })).toMatchObject({ q: "anna" })
    expect(await sent(check, { other: "anna" })).toMatchObject({ type: "invalid_data" })
  })
})
