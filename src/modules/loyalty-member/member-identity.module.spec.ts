import { describeLedger } from "../../../integration-tests/fixtures/ledger/ledger-scene"

const PHONE = "+48600100200"

describeLedger("who a member is", (scene) => {
  const setPhone = (
    name: string,
    phone: string | null,
    when_taken: "refuse" | "leave" = "refuse",
  ) => scene().service.updateMember({ member_id: `lmem_${name}`, phone: { phone, when_taken } })

  const phoneOf = async (name: string) => {
    const [member] = await scene().service.readStandings({ member_ids: [`lmem_${name}`] })
    return member?.phone
  }

  const forget = (name: string) =>
    scene().service.forgetPerson({
      customer_id: `cus_${name}`,
      actor_id: null,
      reason: "The customer was deleted",
    })

  it("is told by a phone number that one member of the program has, whoever asks at once", async () => {
    const names = ["anna", "bela", "cyd", "dora"]
    for (const name of names) await scene().member(name)
    const answers = await Promise.allSettled(names.map((name) => setPhone(name, PHONE)))
    const refusals = answers.flatMap((answer) =>
      answer.status === "rejected" ? [(answer.reason as { code: string }).code] : [],
    )
    expect(refusals).toEqual(Array(3).fill("already_member"))
    expect(await scene().service.readMembersByPhone(PHONE, "lprog_1")).toHaveLength(1)
  })

  it("is told by the same number in another program, and by a number that somebody gave up", async () => {
    await scene().member("anna")
    await scene().service.joinMembers([
      {
        member_id: "lmem_anna_2",
        account_id: "bacc_anna_2",
        program_id: "lprog_2",
        customer_id: "cus_anna",
        tier: null,
        phone: { phone: PHONE, when_taken: "refuse" },
      },
    ])
    await setPhone("anna", PHONE)
    expect(await scene().service.readMembersByPhone(PHONE, null)).toEqual([
      "lmem_anna",
      "lmem_anna_2",
    ])
    await scene().member("bela")
    await setPhone("bela", PHONE, "leave")
    expect(await phoneOf("bela")).toBeNull()
    await setPhone("anna", null)
    await setPhone("bela", PHONE)
    expect(await phoneOf("bela")).toBe(PHONE)
    await expect(setPhone("nobody", PHONE)).rejects.toMatchObject({ code: "member_not_found" })
  })

  it("does not join with a number that another member has, and leaves no membership behind", async () => {
    await scene().member("anna")
    await setPhone("anna", PHONE)
    await expect(
      scene().service.joinMembers([
        {
          member_id: "lmem_bela",
          account_id: "bacc_bela",
          program_id: "lprog_1",
          customer_id: "cus_bela",
          tier: null,
          phone: { phone: PHONE, when_taken: "refuse" },
        },
      ]),
    ).rejects.toMatchObject({ code: "already_member" })
    expect(await scene().service.readStandings({ member_ids: ["lmem_bela"] })).toEqual([])
  })

  it("is forgotten in every program, once, and the account stays to the last hundredth", async () => {
    const account_id = await scene().member("anna")
    await scene().earn(account_id, 80)
    await scene().spend(account_id, "cart_1", 30)
    await setPhone("anna", PHONE)
    await scene().service.updateMember({ member_id: "lmem_anna", birth_date: "1992-02-29" })
    const before = await scene().stored(account_id)
    await Promise.all([forget("anna"), forget("anna"), forget("anna")])
    const [member] = await scene().service.readStandings({ member_ids: ["lmem_anna"] })
    expect(member).toMatchObject({ status: "closed", phone: null, birth_date: null })
    expect(await scene().stored(account_id)).toEqual(before)
    const history = await scene().service.readMemberHistory("lmem_anna")
    expect(history.map(({ action }) => action)).toEqual(["join", "close"])
    // What was paid with her bonuses can still come back.
    await scene().refund(account_id, "cart_1", 30)
    expect(await scene().stored(account_id)).toMatchObject({ available: 80 })
    expect(await forget("nobody")).toEqual([])
  })
})
