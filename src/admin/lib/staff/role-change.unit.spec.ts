import type { StaffRole } from "../../../domain/staff/staff-role"
import { isNobodyAssigned, meaningOfChange } from "./role-change"

const holder = (role: StaffRole, assigned_at: string | null) => ({
  user_id: "user_anna",
  role,
  assigned_at,
})
const SINCE = "2026-11-24T10:00:00.000Z"

describe("a change of somebody's role", () => {
  it("is the first where a manager has been given no role: everybody else becomes a cashier", () => {
    expect(isNobodyAssigned(holder("manager", null))).toBe(true)
    expect(meaningOfChange(holder("manager", null), "manager", "user_anna")).toBe("first")
  })

  it("is not the first where somebody without a role is a cashier", () => {
    expect(isNobodyAssigned(holder("cashier", null))).toBe(false)
    expect(meaningOfChange(holder("cashier", null), "marketer", "user_ben")).toBe("other")
  })

  it("gives one's own rights away, unless one stays a manager", () => {
    expect(meaningOfChange(holder("manager", SINCE), "cashier", "user_anna")).toBe("own")
    expect(meaningOfChange(holder("manager", SINCE), "manager", "user_anna")).toBe("other")
    expect(meaningOfChange(holder("manager", SINCE), "cashier", "user_ben")).toBe("other")
  })
})
