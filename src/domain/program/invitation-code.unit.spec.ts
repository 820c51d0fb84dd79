import fc from "fast-check"

import { CODE_BYTES, invitationCode, normalizeInvitationCode } from "./invitation-code"

describe("an invitation code", () => {
  const bytes = fc.uint8Array({ minLength: CODE_BYTES, maxLength: CODE_BYTES })

  it("is written in groups of four", () => {
    expect(invitationCode(Uint8Array.from({ length: CODE_BYTES }, (_, index) => index))).toBe(
      "0123-4567-89AB-CDEF",
    )
  })

  it("is found again however it is typed", () => {
    fc.assert(
      fc.property(bytes, (random) => {
        const code = invitationCode(random)
        const read_out = code.toLowerCase().replaceAll("-", " ")
        const misread = code.replaceAll("0", "O").replaceAll("1", "l")
        expect([code, read_out, misread].map(normalizeInvitationCode)).toEqual([code, code, code])
      }),
    )
  })

  it("carries 5 bits of chance in every sign", () => {
    const every_byte = Uint8Array.from({ length: 256 }, (_, index) => index)
    const signs = [...invitationCode(every_byte).replaceAll("-", "")]
    const counts = new Map<string, number>()
    for (const sign of signs) counts.set(sign, (counts.get(sign) ?? 0) + 1)
    expect([counts.size, new Set(counts.values())]).toEqual([32, new Set([8])])
  })

  it("is none when it is too short, too long or made of other signs", () => {
    expect(normalizeInvitationCode("7KQM-3XTR")).toBeNull()
    expect(normalizeInvitationCode("7KQM-3XTR-9WZA-PB4E-1")).toBeNull()
    expect(normalizeInvitationCode("7KQM-3XTR-9WZA-PB4U")).toBeNull()
  })
})
