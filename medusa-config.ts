import { defineConfig } from "@medusajs/framework/utils"

/**
 * The plugin's own folder as a shop, for the tests, the demo and the bench. A shop that installs the
 * plugin writes its own configuration and lists the plugin under `plugins` instead.
 */
export default defineConfig({
  projectConfig: {
    databaseUrl: databaseUrl(),
    http: {
      storeCors: process.env.STORE_CORS ?? "http://localhost:8000",
      adminCors: process.env.ADMIN_CORS ?? "http://localhost:9000",
      authCors: process.env.AUTH_CORS ?? "http://localhost:8000,http://localhost:9000",
      jwtSecret: process.env.JWT_SECRET ?? "not-a-secret-on-a-developers-machine",
      cookieSecret: process.env.COOKIE_SECRET ?? "not-a-secret-on-a-developers-machine",
    },
  },
  admin: {
    disable: process.env.DISABLE_MEDUSA_ADMIN === "true",
  },
  modules: [
    { resolve: "./src/modules/loyalty-program" },
    {
      resolve: "./src/modules/loyalty-member",
      options: {
        till_offline: {
          secret: process.env.LOYALTY_TILL_SECRET ?? "not-a-secret-on-a-developers-machine",
        },
      },
    },
  ],
  plugins: [{ resolve: "@medusajs/draft-order", options: {} }],
})

function databaseUrl(): string {
  if (process.env.DATABASE_URL) return process.env.DATABASE_URL
  const user = encodeURIComponent(process.env.DB_USERNAME ?? "postgres")
  const password = encodeURIComponent(process.env.DB_PASSWORD ?? "")
  const host = process.env.DB_HOST ?? "localhost"
  const port = process.env.DB_PORT ?? "5432"
  const name = process.env.DB_NAME ?? "loyalty"
  return `postgres://${user}:${password}@${host}:${port}/${name}`
}
