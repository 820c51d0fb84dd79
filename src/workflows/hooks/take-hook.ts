import type { completeCartWorkflow } from "@medusajs/medusa/core-flows"

type ValidateHook = Pick<(typeof completeCartWorkflow)["hooks"], "validate">

/** What to do about it, for whoever reads the log of a shop that does not start. */
export const HOOK_TAKEN_TWICE =
  "Medusa takes one handler for the validate hook of completeCartWorkflow, and there are two: that of " +
  "medusa-plugin-loyalty-program, and one of this project or of another plugin. Set " +
  "LOYALTY_REGISTER_HOOKS=false in the environment of the shop, and call captureOnCompleteCart from the " +
  "other handler, with undoCaptureOnFailure as its compensation: see the plugin's README, " +
  '"A hook of your own".'

/**
 * Takes the hook, and says what to do when somebody else wants it as well. Medusa's own error names the
 * hook and neither of the two, and which of them is loaded first is left to chance: one that comes after
 * ours would get that error in its own file. So the hook is replaced by the explanation once it is taken.
 * @throws Error `HOOK_TAKEN_TWICE`, here or where the second handler is registered
 */
export function takeHook(hooks: ValidateHook, take: (hooks: ValidateHook) => void): void {
  try {
    take(hooks)
  } catch (error) {
    throw new Error(HOOK_TAKEN_TWICE, { cause: error })
  }
  hooks.validate = () => {
    throw new Error(HOOK_TAKEN_TWICE)
  }
}
