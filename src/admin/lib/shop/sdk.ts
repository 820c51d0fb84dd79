import Medusa from "@medusajs/js-sdk"
import { askShop } from "./ask-shop"

/** Set by the dashboard's bundler; absent in unit tests. */
declare const __BACKEND_URL__: string | undefined
declare const __AUTH_TYPE__: "session" | "jwt" | undefined
declare const __JWT_TOKEN_STORAGE_KEY__: string | undefined

const type = __AUTH_TYPE__ ?? "session"
const baseUrl = __BACKEND_URL__ || "/"

const medusa = new Medusa({
  baseUrl,
  auth: {
    type,
    ...(__JWT_TOKEN_STORAGE_KEY__ ? { jwtTokenStorageKey: __JWT_TOKEN_STORAGE_KEY__ } : {}),
  },
})

/**
 * The dashboard's own login. Medusa's routes are asked through Medusa's client; it loses the code of a refusal, by
 * which ours are told in the user's language, so that our routes are asked past it.
 */
export const sdk = {
  admin: medusa.admin,
  client: {
    fetch: askShop({
      baseUrl,
      token: async () => (type === "jwt" ? ((await medusa.client.getToken()) ?? null) : null),
    }),
  },
}
