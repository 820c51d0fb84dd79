import { defineConfig } from "@medusajs/framework/utils"

import { redisModules } from "./redis-modules"

/** A merchant's shop that runs on several nodes, with the plugin in it. */
export default defineConfig({
  projectConfig: {
    databaseUrl: process.env.DATABASE_URL ?? "",
    redisUrl: process.env.REDIS_URL ?? "",
    http: {
      storeCors: "http://localhost:8000",
      adminCors: "http://localhost:9000",
      authCors: "http://localhost:9000",
      jwtSecret: "a-shop-that-lives-for-one-test",
      cookieSecret: "a-shop-that-lives-for-one-test",
    },
  },
  admin: { disable: true },
  plugins: [
    { resolve: "@medusajs/draft-order", options: {} },
    { resolve: process.env.PLUGIN_FOLDER ?? "", options: {} },
  ],
  modules: redisModules(process.env.REDIS_URL ?? ""),
})
