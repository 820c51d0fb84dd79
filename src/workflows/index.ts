/** What a project that installs the plugin may run, ask or register for itself. */
export {
  createAttributeWorkflow,
  deleteAttributeWorkflow,
  updateAttributeWorkflow,
} from "./attributes/define-attribute"
export { changeCardStateWorkflow } from "./cards/change-card-state"
export { createCardBatchWorkflow } from "./cards/create-card-batch"
export { createCardKindWorkflow } from "./cards/create-card-kind"
export { importCardsWorkflow } from "./cards/import-cards"
export { issueCardWorkflow } from "./cards/issue-card"
export { replaceCardWorkflow } from "./cards/replace-card"
export { mayMessage } from "./consents/may-message"
export { publishConsentWordingWorkflow } from "./consents/publish-wording"
export { captureOnCompleteCart, undoCaptureOnFailure } from "./hooks/capture-on-complete-cart"
export { createInvitationsWorkflow } from "./invitations/create-invitations"
export { withdrawInvitationsWorkflow } from "./invitations/withdraw-invitations"
export { importMembersWorkflow } from "./member-imports/import-members"
export { adjustBalanceWorkflow } from "./members/adjust-balance"
export { changeMemberStateWorkflow } from "./members/change-member-state"
export { forgetPersonWorkflow } from "./members/forget-person"
export { joinMemberWorkflow } from "./members/join-member"
export { mergeMembersWorkflow } from "./members/merge-members"
export { updateMemberWorkflow } from "./members/update-member"
export { syncOrderWorkflow } from "./orders/sync-order"
export { createProgramWorkflow } from "./program/create-program"
export {
  changeProgramDraftWorkflow,
  createProgramDraftWorkflow,
  deleteProgramDraftWorkflow,
} from "./program/drafts"
export { publishProgramDraftWorkflow } from "./program/publish-draft"
export { rollBackProgramWorkflow } from "./program/roll-back-program"
export { updateProgramWorkflow } from "./program/update-program"
export { withdrawProgramVersionWorkflow } from "./program/withdraw-version"
export { setCartRedemptionWorkflow } from "./redemption/set-cart-redemption"
export { changeStaffRoleWorkflow } from "./staff/change-role"
export { setMemberTierWorkflow } from "./tiers/set-member-tier"
