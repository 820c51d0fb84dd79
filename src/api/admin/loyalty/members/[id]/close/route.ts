import { changeMemberState } from "../../change-member-state"

/** Ends a membership: `{ reason }` → `{ member }`. Refusals: `member_not_found`, `member_state_refuses`. */
export const POST = changeMemberState("close")
