import type { TillMember } from "../../hooks/api/till-types"
import type { ScanOutcome, TillVariant } from "./scan-outcome"
import { exactVariant, firstOutcome, personOutcome, refusalOutcome } from "./scan-outcome"

const variant = (part: Partial<TillVariant>): TillVariant => ({
  id: "variant_1",
  title: "M",
  sku: null,
  barcode: null,
  ean: null,
  upc: null,
  product: { title: "Coat", thumbnail: null },
  ...part,
})
const anna = { id: "anna", name: "Anna" } as TillMember
const coat: ScanOutcome = { found: "product", variant: variant({ sku: "COAT" }) }
const member: ScanOutcome = { found: "member", member: anna }
const blocked: ScanOutcome = { found: "refused", error: { status: 400 } }
const answers = (product: ScanOutcome | null, person: ScanOutcome | null) => ({
  product: () => Promise.resolve(product),
  person: () => Promise.resolve(person),
})

describe("what came of a scan", () => {
  it("is the one variant that has the code on it, as barcode, EAN, UPC or SKU", () => {
    for (const kind of ["barcode", "ean", "upc", "sku"]) {
      expect(exactVariant("5901-a", [variant({ [kind]: "5901-A" })])).toMatchObject({
        found: "product",
      })
    }
    expect(exactVariant("5901", [variant({ sku: "59012" })])).toBeNull()
  })

  it("is for the cashier to choose where several variants have it", () => {
    const colors = [variant({ ean: "5901" }), variant({ id: "variant_2", ean: "5901" })]
    expect(exactVariant("5901", colors)).toBeNull()
  })

  it("is a person, several of them, or a card that nobody has", () => {
    const nobody = { member: null, candidates: [], new_card: null }
    expect(personOutcome({ ...nobody, member: anna })).toEqual(member)
    expect(personOutcome({ ...nobody, new_card: { number: "2900" } })).toEqual({
      found: "new_card",
      number: "2900",
    })
    expect(personOutcome(nobody)).toBeNull()
  })

  it("is nothing where nobody is known, and a refusal where the card may not be used", () => {
    expect(refusalOutcome({ status: 404 })).toBeNull()
    expect(refusalOutcome({ status: 400 })).toEqual(blocked)
  })

  it("is what the likelier one says, where both know the code", async () => {
    expect(await firstOutcome(["product", "person"], answers(coat, member))).toBe(coat)
    expect(await firstOutcome(["person", "product"], answers(coat, member))).toBe(member)
  })

  it("is goods before a card that is refused, and the refusal where there are none", async () => {
    expect(await firstOutcome(["person", "product"], answers(coat, blocked))).toBe(coat)
    expect(await firstOutcome(["person", "product"], answers(null, blocked))).toBe(blocked)
    expect(await firstOutcome(["product", "person"], answers(null, null))).toBeNull()
  })

  it("does not wait for the other one, and asks nobody in vain", async () => {
    const never = () => new Promise<null>(() => undefined)
    const asking = { product: () => Promise.resolve(coat), person: never }
    expect(await firstOutcome(["product", "person"], asking)).toBe(coat)
    const refusing = () => Promise.reject(new Error("asked in vain"))
    expect(
      await firstOutcome(["person"], { product: refusing, person: () => Promise.resolve(member) }),
    ).toBe(member)
  })
})
