import { defineConfig } from "@medusajs/framework/utils"

/** The same shop as the project's own, with everything of ours left out: the other side of the scales. */
export default defineConfig({
  projectConfig: {
    databaseUrl: process.env.DATABASE_URL ?? "",
    http: {
      storeCors: "http://localhost:8000",
      adminCors: "http://localhost:9000",
      authCors: "http://localhost:9000",
      jwtSecret: "bench",
      cookieSecret: "bench",
    },
  },
  admin: { disable: true },
  plugins: [{ resolve: "@medusajs/draft-order", options: {} }],
})
