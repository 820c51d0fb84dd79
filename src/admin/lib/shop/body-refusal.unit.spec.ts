import { zodValidator } from "@medusajs/framework"
import { z } from "@medusajs/framework/zod"

import translations from "../../i18n"
import { bodyProblems, labelOf, LABELS } from "./body-refusal"
import { SETTING_GROUPS } from "../programs/setting-catalogue"

const BODY = z.strictObject({
  reason: z.string().max(5),
  bonuses: z.number().min(1).max(100).multipleOf(5).optional(),
  customer: z.strictObject({ email: z.email() }).optional(),
  status: z.enum(["active", "closed"]).optional(),
  lines: z.array(z.strictObject({ quantity: z.number() })).optional(),
  wish: z.union([z.literal("max"), z.number().gt(0)]).optional(),
})

/** What Medusa's own validation says, taken apart. */
async function problemsOf(body: object) {
  const error: unknown = await zodValidator(BODY, body).catch((refused: unknown) => refused)
  const problems = bodyProblems((error as Error).message) ?? []
  return problems.map(({ said: _, ...problem }) => problem)
}

describe("a body that Medusa's validation refuses", () => {
  it.each([
    [{}, { what: "missing", path: "reason", limit: null }],
    [{ reason: 5 }, { what: "wrong", path: "reason", limit: null }],
    [{ reason: "too long" }, { what: "too_big", path: "reason", limit: 5 }],
    [
      { reason: "a", bonuses: "ten" },
      { what: "number", path: "bonuses", limit: null },
    ],
    [
      { reason: "a", bonuses: 0 },
      { what: "too_small", path: "bonuses", limit: 1 },
    ],
    [
      { reason: "a", bonuses: 12 },
      { what: "step", path: "bonuses", limit: 5 },
    ],
    [
      { reason: "a", status: "lost" },
      { what: "choice", path: "status", limit: null },
    ],
    [
      { reason: "a", lines: [{}] },
      { what: "missing", path: "lines.0.quantity", limit: null },
    ],
    [
      { reason: "a", color: 1, size: 2 },
      { what: "unknown", path: null, limit: null },
    ],
    [
      { reason: "a", customer: { email: "x" } },
      { what: "other", path: null, limit: null },
    ],
  ])("tells of %j what is wrong, and where", async (body, problem) => {
    expect(await problemsOf(body)).toEqual([problem])
  })

  it("may have several problems, and texts that look like more of them", async () => {
    expect(await problemsOf({ reason: "a; b; c", bonuses: "1; 2", color: 1 })).toEqual([
      { what: "too_big", path: "reason", limit: 5 },
      { what: "number", path: "bonuses", limit: null },
      { what: "unknown", path: null, limit: null },
    ])
  })

  it("is no refusal of another kind", () => {
    expect(bodyProblems("Card 29 was already issued.")).toBeNull()
  })
})

describe("an input's name in a body", () => {
  const textAt = (key: string) =>
    key
      .split(".")
      .reduce<unknown>(
        (texts, part) => (texts as Readonly<Record<string, unknown>> | undefined)?.[part],
        translations.en.loyaltyProgram,
      )

  it("leads to what the screen calls it", () => {
    expect(labelOf("customer.email")).toBe("members.join.email")
    expect(labelOf("terms.redemption.cap_percent")).toBe(
      "programs.fields.redemption.cap_percent.label",
    )
    expect(labelOf("lines.0.metadata")).toBeNull()
    expect(labelOf(null)).toBeNull()
  })

  it("leads to a text that there is", () => {
    const settings = SETTING_GROUPS.flatMap((group) => group.settings.map(({ path }) => path))
    const labels = [...Object.values(LABELS), ...settings.map((path) => labelOf(path) ?? path)]
    expect(labels.filter((label) => typeof textAt(label) !== "string")).toEqual([])
  })
})
