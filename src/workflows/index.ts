/** What a project that installs the plugin may run or register for itself. */
export { captureOnCompleteCart, undoCaptureOnFailure } from "./hooks/capture-on-complete-cart"
export { adjustBalanceWorkflow } from "./members/adjust-balance"
export { issueCardWorkflow } from "./members/issue-card"
export { joinMemberWorkflow } from "./members/join-member"
export { syncOrderWorkflow } from "./orders/sync-order"
export { createProgramWorkflow } from "./program/create-program"
export { updateProgramWorkflow } from "./program/update-program"
export { setCartRedemptionWorkflow } from "./redemption/set-cart-redemption"
