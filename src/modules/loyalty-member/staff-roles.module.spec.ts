import { describeLedger } from "../../../integration-tests/fixtures/ledger/ledger-scene"
import type { StaffRole } from "../../domain/staff/staff-role"

const USERS = ["user_anna", "user_ben", "user_cleo"]

describeLedger("roles of staff", (scene) => {
  const staff = () => scene().service.staff

  const change = (user_id: string, role: StaffRole | null, changed_by = "user_anna") =>
    staff().changeRole({ user_id, role, changed_by, present_user_ids: USERS })

  const rolesInForce = () => Promise.all(USERS.map((id) => staff().readRoleInForce(id)))

  it("are everybody's until the first is given, and then those that were given", async () => {
    expect(await rolesInForce()).toEqual(["manager", "manager", "manager"])
    await change("user_anna", "manager")
    expect(await rolesInForce()).toEqual(["manager", "cashier", "cashier"])
    await change("user_ben", "marketer")
    await change("user_cleo", "manager")
    expect(await rolesInForce()).toEqual(["manager", "marketer", "manager"])
    await change("user_ben", null, "user_cleo")
    expect(await rolesInForce()).toEqual(["manager", "cashier", "manager"])
    expect((await staff().readAssignedRoles()).map(({ user_id, role }) => [user_id, role])).toEqual(
      [
        ["user_anna", "manager"],
        ["user_cleo", "manager"],
      ],
    )
  })

  it("keep their history, which nobody changes", async () => {
    await change("user_anna", "manager")
    await change("user_ben", "cashier")
    await change("user_ben", "cashier")
    await change("user_ben", null)
    const table = "loyalty_staff_role_change"
    expect(await scene().sql(`select user_id, role, changed_by from ${table} order by id`)).toEqual(
      [
        { user_id: "user_anna", role: "manager", changed_by: "user_anna" },
        { user_id: "user_ben", role: "cashier", changed_by: "user_anna" },
        { user_id: "user_ben", role: null, changed_by: "user_anna" },
      ],
    )
    for (const attempt of [
      `update ${table} set role = 'manager'`,
      `delete from ${table}`,
      `truncate ${table}`,
    ]) {
      await expect(scene().sql(attempt)).rejects.toThrow("append_only")
    }
  })

  it("leave a manager when two take each other's role in the same moment", async () => {
    await change("user_anna", "manager")
    await change("user_ben", "manager")
    const answers = await Promise.allSettled([
      change("user_anna", "cashier", "user_ben"),
      change("user_ben", "cashier", "user_anna"),
    ])
    expect(answers.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"])
    expect(answers.find(({ status }) => status === "rejected")).toMatchObject({
      reason: { code: "manager_required" },
    })
    expect((await rolesInForce()).filter((role) => role === "manager")).toHaveLength(1)
  })
})
