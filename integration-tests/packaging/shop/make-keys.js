const { createApiKeysWorkflow } = require("@medusajs/medusa/core-flows")

/** Prints a key for the store API and one for the admin API: `medusa exec ./make-keys.js`. */
exports.default = async function makeKeys({ container }) {
  for (const type of ["publishable", "secret"]) {
    const { result } = await createApiKeysWorkflow(container).run({
      input: { api_keys: [{ title: type, type, created_by: "" }] },
    })
    console.log(`${type} key: ${result[0].token}`)
  }
}
