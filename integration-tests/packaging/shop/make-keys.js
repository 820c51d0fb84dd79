const { createApiKeysWorkflow } = require("@medusajs/medusa/core-flows")

/** Prints a key for the store API: `medusa exec ./make-publishable-key.js`. */
exports.default = async function makePublishableKey({ container }) {
  const { result } = await createApiKeysWorkflow(container).run({
    input: { api_keys: [{ title: "Web shop", type: "publishable", created_by: "" }] },
  })
  console.log(`publishable key: ${result[0].token}`)
}
