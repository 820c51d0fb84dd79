import { refusalOf } from "../../../integration-tests/fixtures/domain/refusals"
import type { StaffPermission } from "./permissions"
import { assertMayDo, mayDo, STAFF_PERMISSIONS } from "./permissions"
import { roleInForce, STAFF_ROLES } from "./staff-role"

describe("as what somebody works", () => {
  it.each([
    ["a manager, while nobody has been given a role", null, false, "manager"],
    ["a cashier, once anybody has one and he has none", null, true, "cashier"],
    ["what he was made", "marketer", true, "marketer"],
  ] as const)("is %s", (_, assigned, is_anybody_assigned, role) => {
    expect(roleInForce(assigned, { is_anybody_assigned })).toBe(role)
  })
})

describe("what a role may do", () => {
  const mayAtMost = (permission: StaffPermission) =>
    STAFF_ROLES.filter((role) => mayDo(role, permission))

  it("is everything for a manager", () => {
    expect(STAFF_PERMISSIONS.filter((permission) => !mayDo("manager", permission))).toEqual([])
  })

  it("leaves a cashier what he needs with a customer before him", () => {
    const till: StaffPermission[] = [
      "look_up",
      "join_members",
      "update_members",
      "record_consents",
      "issue_cards",
      "block_cards",
      "redeem",
    ]
    expect(STAFF_PERMISSIONS.filter((permission) => mayDo("cashier", permission))).toEqual(till)
  })

  it("leaves settings, stock and reports to marketers too", () => {
    for (const permission of ["change_settings", "manage_card_stock", "see_reports"] as const) {
      expect(mayAtMost(permission)).toEqual(["marketer", "manager"])
    }
  })

  it("leaves gifts, memberships, roles and the books to managers", () => {
    for (const permission of [
      "adjust_balances",
      "return_without_receipt",
      "change_memberships",
      "export_members",
      "import_members",
      "assign_roles",
      "read_audit",
      "check_books",
    ] as const) {
      expect(mayAtMost(permission)).toEqual(["manager"])
    }
  })

  it("is nothing that has no name, but for a manager", () => {
    expect(STAFF_ROLES.filter((role) => mayDo(role, null))).toEqual(["manager"])
  })

  it("is told with a refusal otherwise", () => {
    expect(assertMayDo("marketer", "change_settings")).toBeUndefined()
    expect(refusalOf(() => assertMayDo("cashier", "adjust_balances"))).toEqual({
      code: "forbidden_for_role",
      message: "A cashier may not do this. Ask a manager.",
      details: { role: "cashier" },
    })
  })
})
