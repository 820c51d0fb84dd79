import { changeState } from "../../change-state"

/** An issued card leads to nobody until it is unblocked. Refusals: `card_not_found`, `card_state_refuses`. */
export const POST = changeState("block")
