const { completeCartWorkflow } = require("@medusajs/medusa/core-flows")

/** The shop wants the hook for itself, and does not call the plugin's handler: `SHOP_HOOK=taken`. */
if (process.env.SHOP_HOOK === "taken") completeCartWorkflow.hooks.validate(() => undefined)
