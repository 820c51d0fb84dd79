import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { InvariantError, LOYALTY_ERROR_CODES, LoyaltyError } from "../domain/errors"
import { handle, toHttpError } from "./to-http-error"

const statusOf = (code: LoyaltyError["code"]) => toHttpError(new LoyaltyError(code, "No."))?.status

function exchange() {
  const answer: { status?: number; body?: unknown } = {}
  const res = {
    status(status: number) {
      answer.status = status
      return res
    },
    json(body: unknown) {
      answer.body = body
    },
  }
  const req = { scope: { resolve: () => ({ info: () => undefined }) } }
  return {
    answer,
    req: req as unknown as MedusaRequest,
    res: res as unknown as MedusaResponse,
  }
}

describe("a refusal over HTTP", () => {
  it("has Medusa's shape and our code", () => {
    expect(toHttpError(new LoyaltyError("insufficient_balance", "You have 12 bonuses."))).toEqual({
      status: 400,
      body: {
        type: "not_allowed",
        code: "insufficient_balance",
        message: "You have 12 bonuses.",
      },
    })
  })

  it("has the status that says what kind of refusal it is", () => {
    expect(LOYALTY_ERROR_CODES.filter((code) => statusOf(code) === 404)).toEqual([
      "card_not_found",
      "card_kind_not_found",
      "card_batch_not_found",
      "cart_not_found",
      "order_not_found",
      "member_not_found",
      "customer_not_found",
      "invitation_not_found",
      "program_not_found",
      "program_version_not_found",
      "program_draft_not_found",
      "accrual_rule_not_found",
      "attribute_not_found",
      "member_import_not_found",
      "purchase_not_found",
      "staff_user_not_found",
      "hold_not_found",
    ])
    expect(LOYALTY_ERROR_CODES.filter((code) => statusOf(code) === 409)).toEqual([
      "redemption_stale",
      "card_number_taken",
      "card_already_issued",
      "card_state_refuses",
      "card_kind_in_use",
      "card_ranges_overlap",
      "card_of_another_member",
      "cart_already_completed",
      "order_not_payable",
      "order_not_returnable",
      "member_state_refuses",
      "checkout_under_way",
      "already_member",
      "invitation_used_up",
      "program_handle_taken",
      "attribute_key_taken",
      "attribute_in_use",
      "idempotency_conflict",
      "manager_required",
      "saved_lists_full",
      "busy_try_again",
    ])
    expect(LOYALTY_ERROR_CODES.filter((code) => statusOf(code) === 403)).toEqual([
      "forbidden_for_role",
    ])
    const others = LOYALTY_ERROR_CODES.filter(
      (code) => ![403, 404, 409].includes(statusOf(code) ?? 0),
    )
    expect(new Set(others.map(statusOf))).toEqual(new Set([400]))
  })

  it("is known when a workflow has turned the error into a plain object", () => {
    const plain = { name: "LoyaltyError", code: "already_member", message: "Joined.", stack: "" }
    expect(toHttpError(plain)).toEqual({
      status: 409,
      body: { type: "conflict", code: "already_member", message: "Joined." },
    })
  })

  it.each([
    ["a connection that broke", { code: "ECONNRESET", message: "read ECONNRESET" }],
    ["a server that goes away", { code: "57P01", message: "terminating connection" }],
    ["no connection to be had", new Error("Knex: Timeout acquiring a connection.")],
    ["a client that is gone", new Error("Client was closed and is not queryable")],
    [
      "a transaction that broke under Medusa",
      new Error("Transaction query already complete, run…"),
    ],
    ["a deadlock of others", { code: "40P01", message: "deadlock detected" }],
    ["a cart that somebody has locked", new Error('Failed to acquire lock for key "cart_1"')],
    [
      "a Redis that is away",
      new Error("Reached the max retries per request limit (which is 20). Refer to …"),
    ],
  ])("is one clear code for %s, wherever it was met", (_, error) => {
    expect(toHttpError(error)).toEqual({
      status: 409,
      body: {
        type: "conflict",
        code: "busy_try_again",
        message: "The bonus accounts are busy at the moment. Please send the same request again.",
      },
    })
  })

  it("is not made of an error that is ours to mend", () => {
    expect(toHttpError(new InvariantError("the books differ"))).toBeNull()
    expect(toHttpError({ name: "LoyaltyError", code: "made_up", message: "?" })).toBeNull()
    expect(toHttpError({ code: "23505", message: "duplicate key value" })).toBeNull()
    expect(toHttpError(undefined)).toBeNull()
  })

  it("is answered by the route that threw it", async () => {
    const { req, res, answer } = exchange()
    const route = handle(async () => {
      throw new LoyaltyError("forbidden_for_role", "Ask a manager.")
    })
    await route(req, res, () => undefined)
    expect(answer).toEqual({
      status: 403,
      body: { type: "forbidden", code: "forbidden_for_role", message: "Ask a manager." },
    })
  })

  it("leaves every other error to Medusa", async () => {
    const { req, res, answer } = exchange()
    const broken = new InvariantError("the books differ")
    const route = handle(async () => {
      throw broken
    })
    await expect(route(req, res, () => undefined)).rejects.toBe(broken)
    expect(answer).toEqual({})
  })
})
