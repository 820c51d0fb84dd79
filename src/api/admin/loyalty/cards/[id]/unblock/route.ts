import { changeState } from "../../change-state"

/** A blocked card leads to its member again. Refusals: `card_not_found`, `card_state_refuses`. */
export const POST = changeState("unblock")
