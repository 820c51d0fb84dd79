import { changeMemberState } from "../../change-member-state"

/** Stops a membership for a while: `{ reason }` → `{ member }`. Refusals: `member_not_found`, `member_state_refuses`. */
export const POST = changeMemberState("suspend")
