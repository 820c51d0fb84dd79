import { completeCartWorkflow } from "@medusajs/medusa/core-flows"

import { captureOnCompleteCart, undoCaptureOnFailure } from "./capture-on-complete-cart"

/** The one place that takes a hook, and the one switch that leaves it to somebody else. */
if (process.env.LOYALTY_REGISTER_HOOKS !== "false") {
  completeCartWorkflow.hooks.validate(captureOnCompleteCart, undoCaptureOnFailure)
}
