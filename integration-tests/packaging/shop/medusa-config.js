const { defineConfig } = require("@medusajs/framework/utils")

module.exports = defineConfig({
  projectConfig: {
    databaseUrl: process.env.DATABASE_URL,
    http: {
      storeCors: "http://localhost:8000",
      adminCors: "http://localhost:9000",
      authCors: "http://localhost:9000",
      jwtSecret: "a-shop-that-lives-for-one-test",
      cookieSecret: "a-shop-that-lives-for-one-test",
    },
  },
  admin: { disable: true },
  plugins: process.env.SHOP_PLUGINS.split(",").map((resolve) => ({ resolve, options: {} })),
})
