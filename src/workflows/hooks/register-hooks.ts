import { completeCartWorkflow } from "@medusajs/medusa/core-flows"

import { captureOnCompleteCart, undoCaptureOnFailure } from "./capture-on-complete-cart"
import { takeHook } from "./take-hook"

/** The one place that takes a hook, and the one switch that leaves it to somebody else. */
if (process.env.LOYALTY_REGISTER_HOOKS !== "false") {
  takeHook(completeCartWorkflow.hooks, (hooks) => {
    hooks.validate(captureOnCompleteCart, undoCaptureOnFailure)
  })
}
