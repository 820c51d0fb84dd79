import { points, TODAY } from "../../integration-tests/fixtures/domain/accounts"
import { refusalOf } from "../../integration-tests/fixtures/domain/refusals"
import type { Allowance } from "../domain/receipts/allowance"
import { signClaim } from "./sign-claim"
import { openClaim, sealAllowance } from "../workflows/receipts/allowance-token"

const SECRETS = { secret: "the-secret-of-this-year-0123456789", former_secrets: [] }

const allowance: Allowance = {
  id: "lallow_1",
  till_id: "till-1",
  card_number: "290000000012",
  member_id: "lmem_anna",
  bonuses: points(50),
  share_bp: 3_000,
  issued_at: TODAY,
  valid_until: TODAY + 3_600_000,
}

const sale = {
  receipt_id: "1",
  card_code: "290000000012",
  currency_code: "eur",
  bonuses: 30,
  lines: [{ unit_price: 100 }],
  till_id: "till-1",
  sold_at: "2026-01-01T12:00:00.000Z",
}

describe("a claim under an allowance", () => {
  const claim = () => signClaim(sealAllowance(allowance, SECRETS), sale)
  const codeOf = (signed: Awaited<ReturnType<typeof claim>>, secrets = SECRETS) => {
    const { code, message } = refusalOf(() => openClaim(signed, secrets))
    return [code, message]
  }

  it("is known again as the till has signed it, by the browser's cryptography and by Node's", async () => {
    expect(openClaim(await claim(), SECRETS)).toEqual(allowance)
  })

  it("is refused when the sale was changed on its way", async () => {
    const signed = await claim()
    const receipt = signed.receipt.replace('"bonuses":30', '"bonuses":31')
    expect(codeOf({ ...signed, receipt })).toEqual([
      "allowance_invalid",
      "The sale is not what the till has signed.",
    ])
  })

  it("is refused under an allowance that the shop has not signed so", async () => {
    const signed = await claim()
    const words = Buffer.from(JSON.stringify({ ...allowance, bonuses: points(5_000) }))
    const [, seal] = signed.allowance.split(".")
    const why = "The shop has not signed this allowance, or its secret has changed since."
    for (const forged of [
      `${words.toString("base64url")}.${seal}`,
      "",
      ".",
      `${signed.allowance}.x`,
    ]) {
      expect(codeOf({ ...signed, allowance: forged })).toEqual(["allowance_invalid", why])
    }
  })

  it("outlives a change of the secret for as long as the former one is named", async () => {
    const signed = await claim()
    const changed = { secret: "the-secret-of-next-year-0123456789", former_secrets: [] }
    expect(codeOf(signed, changed)[0]).toBe("allowance_invalid")
    const both = { ...changed, former_secrets: [SECRETS.secret] }
    expect(openClaim(signed, both)).toEqual(allowance)
  })

  it("cannot be signed with the allowance alone: each has a key of its own", async () => {
    const other = sealAllowance({ ...allowance, id: "lallow_2" }, SECRETS)
    const { token } = sealAllowance(allowance, SECRETS)
    const signed = await signClaim({ token, claim_key: other.claim_key }, sale)
    expect(codeOf(signed)[0]).toBe("allowance_invalid")
  })
})
