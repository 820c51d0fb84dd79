import { changeState } from "../../change-state"

/** A card that is spoiled or withdrawn leads to nobody any more. Refusals: `card_not_found`, `card_state_refuses`. */
export const POST = changeState("void")
