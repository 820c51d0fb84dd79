import { refusalOf } from "../../../integration-tests/fixtures/domain/refusals"
import type { RoleChangeInput } from "./change-role"
import { decideRoleChange } from "./change-role"
import type { StaffRole } from "./staff-role"

describe("a change of somebody's role", () => {
  const change = (
    assigned: Record<string, StaffRole>,
    user_id: string,
    role: StaffRole | null,
    present_user_ids = ["anna", "ben", "cleo"],
  ): RoleChangeInput => ({
    user_id,
    role,
    assigned: new Map(Object.entries(assigned)),
    present_user_ids,
  })

  it.each([
    ["the first manager is made", change({}, "anna", "manager")],
    ["a cashier is made", change({ anna: "manager" }, "ben", "cashier")],
    [
      "one of two managers becomes a marketer",
      change({ anna: "manager", ben: "manager" }, "ben", "marketer"),
    ],
    ["one of two managers goes", change({ anna: "manager", ben: "manager" }, "anna", null)],
    ["a cashier's role is taken away", change({ anna: "manager", ben: "cashier" }, "ben", null)],
    [
      "there is a manager again, after the only one was deleted",
      change({ anna: "manager", ben: "cashier" }, "ben", "manager", ["ben"]),
    ],
  ])("is made when %s", (_, input) => {
    expect(decideRoleChange(input)).toBe("change")
  })

  it.each([
    ["a role that he has", change({ anna: "manager" }, "anna", "manager")],
    ["no role, where he has none", change({ anna: "manager" }, "ben", null)],
    ["no role, where nobody has one", change({}, "ben", null)],
  ])("is none when somebody gets %s", (_, input) => {
    expect(decideRoleChange(input)).toBe("already")
  })

  const LAST = "This is the last manager. Make somebody a manager first."

  it.each([
    [
      "takes the last manager's role",
      change({ anna: "manager", ben: "cashier" }, "anna", null),
      LAST,
    ],
    ["lowers the last manager", change({ anna: "manager" }, "anna", "marketer"), LAST],
    [
      "leaves a manager whose user is deleted",
      change({ anna: "manager", ben: "manager" }, "anna", null, ["anna"]),
      LAST,
    ],
    [
      "makes a cashier before there is a manager",
      change({}, "ben", "cashier"),
      "From the first role on, whoever has none is a cashier. Make somebody a manager first.",
    ],
  ])("is refused where it %s", (_, input, message) => {
    expect(refusalOf(() => decideRoleChange(input))).toMatchObject({
      code: "manager_required",
      message,
    })
  })
})
