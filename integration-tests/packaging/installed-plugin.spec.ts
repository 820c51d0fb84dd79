import { spawnSync } from "node:child_process"
import fs from "node:fs"
import os from "node:os"
import path from "node:path"
import { gzipSync } from "node:zlib"

import { itLivesBesideStoreCredit } from "./beside-store-credit"
import { installShop, packPlugin, resolvePeers } from "./install-shop"
import { failToStart, type RunningShop, startShop } from "./running-shop"

const OURS = "medusa-plugin-loyalty-program"
/** What a browser loads for the admin's pages, all languages with it. */
const ADMIN_MAX_KIB = 400
const MEDUSA_GIFT_CARDS = "@medusajs/loyalty-plugin"

let folder: string
let shopFolder: string
let tarball: string
let files: string[]

beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "loyalty-packaging-"))
  shopFolder = path.join(folder, "shop")
  ;({ tarball, files } = packPlugin(folder))
  installShop(shopFolder, tarball)
})

afterAll(() => fs.rmSync(folder, { recursive: true, force: true }))

describe("the package", () => {
  it("ships what a shop runs, and nothing of what only its makers need", () => {
    const built = ".medusa/server/src"
    expect(files).toEqual(
      expect.arrayContaining([
        "LICENSE",
        "README.md",
        `${built}/admin/index.js`,
        `${built}/admin/index.mjs`,
        `${built}/api/middlewares.js`,
        `${built}/modules/loyalty-member/index.js`,
        `${built}/modules/loyalty-program/index.js`,
        `${built}/till-client/index.js`,
        `${built}/till-client/index.d.ts`,
        `${built}/workflows/index.js`,
        `${built}/workflows/index.d.ts`,
      ]),
    )
    const strays = files.filter((file) => /\.spec\.|\.tsx?$/.test(file) && !file.endsWith(".d.ts"))
    expect(strays).toEqual([])
  })

  it("opens the doors that a shop's own code uses", () => {
    const doors = [
      "package.json",
      "workflows",
      "till-client",
      "modules/loyalty-program",
      "modules/loyalty-member",
    ]
    const script = doors.map((door) => `require("${OURS}/${door}")`).join(";")
    const { status, stderr } = spawnSync(process.execPath, ["-e", script], { cwd: shopFolder })
    expect(stderr.toString()).toBe("")
    expect(status).toBe(0)
  })

  it("brings an admin that a browser loads in a moment", () => {
    const admin = path.join(shopFolder, "node_modules", OURS, ".medusa/server/src/admin")
    const loaded = modulesFrom(path.join(admin, "index.mjs"))
    expect(loaded.length).toBeGreaterThan(1)
    const bytes = loaded.map((file) => gzipSync(fs.readFileSync(file)).length)
    const kib = bytes.reduce((sum, size) => sum + size, 0) / 1024
    expect(kib).toBeGreaterThan(100)
    expect(kib).toBeLessThan(ADMIN_MAX_KIB)
  })

  it("has peers that npm can satisfy beside Medusa without a switch", () => {
    expect(() => resolvePeers(path.join(folder, "peers"), tarball)).not.toThrow()
  })
})

/** A module and all that it imports, at once or when a page is opened; the same code for `require` lies beside it. */
function modulesFrom(entry: string, found: string[] = []): string[] {
  if (found.includes(entry)) return found
  found.push(entry)
  for (const [, relative] of fs
    .readFileSync(entry, "utf8")
    .matchAll(/["'](\.\.?\/[\w./-]+)["']/g)) {
    const file = path.resolve(path.dirname(entry), String(relative))
    if (fs.existsSync(file) && fs.statSync(file).isFile()) modulesFrom(file, found)
  }
  return found
}

describe.each([
  {
    title: "with our plugin alone",
    database: "shop_alone",
    plugins: [OURS],
    itDoesMore: itSaysWhoElseWantsTheHook,
  },
  {
    title: "with Medusa's plugin for gift cards and store credit beside ours",
    database: "shop_beside_gift_cards",
    plugins: [MEDUSA_GIFT_CARDS, OURS],
    itDoesMore: itLivesBesideStoreCredit,
  },
])("a shop $title", ({ database, plugins, itDoesMore }) => {
  let shop: RunningShop

  beforeAll(async () => {
    shop = await startShop(shopFolder, database, plugins)
  })

  afterAll(() => shop?.stop())

  it("migrates an empty database and starts", async () => {
    expect(shop.migrationLog).toContain("loyaltyProgram")
    expect(shop.migrationLog).toContain("loyaltyMember")
    expect((await shop.get("/health")).status).toBe(200)
  })

  it("shows customers its programs", async () => {
    const response = await shop.get("/store/loyalty/programs", {
      "x-publishable-api-key": shop.publishableKey,
    })
    expect(response.status).toBe(200)
    expect(await response.json()).toEqual({ programs: [] })
  })

  it("shows its settings to nobody who is not logged in", async () => {
    expect((await shop.get("/admin/loyalty/programs")).status).toBe(401)
  })

  itDoesMore(() => shop)
})

function itSaysWhoElseWantsTheHook(): void {
  it("does not start when its own code takes our hook, and says what to do", async () => {
    const hook = { SHOP_HOOK: "taken" }
    const log = await failToStart(shopFolder, "shop_alone", [OURS], hook)
    expect(log).toContain("Set LOYALTY_REGISTER_HOOKS=false in the environment of the shop")
    expect(log).toContain("captureOnCompleteCart")
  })
}
