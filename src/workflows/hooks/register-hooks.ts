import { completeCartWorkflow } from "@medusajs/medusa/core-flows"

import { captureOnCompleteCart, undoCaptureOnFailure } from "./capture-on-complete-cart"
import { takesHooks } from "./hook-registration"
import { takeHook } from "./take-hook"

/** The one place that takes a hook, and the one switch that leaves it to somebody else. */
if (takesHooks(process.env)) {
  takeHook(completeCartWorkflow.hooks, (hooks) => {
    hooks.validate(captureOnCompleteCart, undoCaptureOnFailure)
  })
}
