import path from "node:path"

import { defineConfig } from "@medusajs/framework/utils"

/** The bare shop with the built plugin in it, as a merchant's shop has it. */
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
  plugins: [
    { resolve: "@medusajs/draft-order", options: {} },
    { resolve: path.resolve(__dirname, "../.."), options: {} },
  ],
})
