import { changeMemberState } from "../../change-member-state"

/** Makes a suspended or closed membership active again: `{ reason }` → `{ member }`. Refusals: `member_not_found`, `member_state_refuses`. */
export const POST = changeMemberState("reopen")
