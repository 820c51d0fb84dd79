import { describeLedger } from "../../../integration-tests/fixtures/ledger/ledger-scene"

const HOUR_MS = 3_600_000
const CODE = "7KQM-3XTR-9WZA-PB4E"
const PAGE = { limit: 20, offset: 0 }

describeLedger("an invitation to a program", (scene) => {
  const codeOf = (uses_max: number, expires_at: Date | null = null) =>
    scene().service.createInvitations({
      program_id: "lprog_1",
      batch_id: "linvb_1",
      invitations: [{ id: "linv_1", code: CODE }],
      uses_max,
      expires_at,
      note: null,
      created_by: null,
    })

  const join = (name: string, more: object = { invitation: { code: CODE } }) =>
    scene().service.joinMembers([
      {
        member_id: `lmem_${name}`,
        account_id: `bacc_${name}`,
        program_id: "lprog_1",
        customer_id: `cus_${name}`,
        tier: null,
        ...more,
      },
    ])

  const membersIn = async () =>
    (await scene().service.readMemberPage({ program_id: "lprog_1" }, PAGE)).count

  it("lets in no more than it was made for, however many come at once", async () => {
    await codeOf(3)
    const names = Array.from({ length: 10 }, (_, index) => `shopper${index}`)
    const answers = await Promise.allSettled(names.map((name) => join(name)))
    const refusals = answers.flatMap((answer) =>
      answer.status === "rejected" ? [answer.reason as { code: string }] : [],
    )
    expect(refusals.map(({ code }) => code)).toEqual(Array(7).fill("invitation_used_up"))
    expect(await membersIn()).toBe(3)
    const { invitations } = await scene().service.readInvitations({ program_id: "lprog_1" }, PAGE)
    expect(invitations).toMatchObject([{ uses: 3, uses_max: 3, state: "used_up" }])
  })

  it("is no good after its last day, and leaves no member behind", async () => {
    const [invitation] = await codeOf(1, new Date(Date.now() - HOUR_MS))
    expect(invitation).toMatchObject({ state: "expired", uses: 0 })
    await expect(join("anna")).rejects.toMatchObject({ code: "invitation_invalid" })
    expect(await membersIn()).toBe(0)
  })

  it("is not used up by whoever is a member already, or was invited by staff", async () => {
    await codeOf(1)
    await join("anna", {})
    expect(await join("anna")).toMatchObject([{ joined_now: false }])
    expect(await join("ben", { status: "invited" })).toMatchObject([{ joined_now: true }])
    expect(await join("ben")).toMatchObject([{ member_id: "lmem_ben", joined_now: true }])
    expect(await join("ben")).toMatchObject([{ joined_now: false }])
    const { invitations } = await scene().service.readInvitations({ program_id: "lprog_1" }, PAGE)
    expect(invitations).toMatchObject([{ uses: 0, state: "open" }])
  })

  it("stays an invitation when staff invite once more, and never makes a member of one", async () => {
    const invited = { status: "invited" }
    await join("anna", invited)
    expect(await join("anna", invited)).toMatchObject([{ joined_now: false }])
    const standings = { customer_id: "cus_anna", program_id: "lprog_1" }
    expect(await scene().service.readStandings(standings)).toMatchObject([invited])
  })

  it("is remembered with the member who came by it", async () => {
    await codeOf(1)
    await join("anna")
    expect(await scene().sql("select invitation_id from loyalty_member")).toMatchObject([
      { invitation_id: "linv_1" },
    ])
  })
})
