import { changeState } from "../../change-state"

/** A card that its member has lost leads to nobody any more; it can be replaced. Refusals: `card_not_found`, `card_state_refuses`. */
export const POST = changeState("lose")
