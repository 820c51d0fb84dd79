import { spawnSync } from "node:child_process"
import path from "node:path"

import {
  createLedgerDatabase,
  dropLedgerDatabase,
  openLedgerNode,
  testServerUrl,
  withClient,
} from "../fixtures/ledger/ledger-database"
import { LedgerScene } from "../fixtures/ledger/ledger-scene"

const ROOT = path.resolve(__dirname, "../..")
const NAME = `loyalty_verify_${process.pid}`

/** As `npm run ledger:verify` runs it, in a process of its own. */
function verify(env: Record<string, string>) {
  const { NODE_OPTIONS: _options, DATABASE_URL: _url, ...rest } = process.env
  return spawnSync(
    process.execPath,
    ["node_modules/tsx/dist/cli.mjs", "scripts/ledger-verify.ts"],
    {
      cwd: ROOT,
      env: { ...rest, ...env },
      encoding: "utf8",
      timeout: 60_000,
    },
  )
}

describe("npm run ledger:verify", () => {
  let url: string

  beforeAll(async () => {
    url = await createLedgerDatabase(testServerUrl(), NAME)
    const node = openLedgerNode(url, 2)
    const scene = new LedgerScene(node.service, url)
    await scene.earn(await scene.member("anna"), 50)
    await scene.earn(await scene.member("bob"), 30)
    await scene.spend("bacc_anna", "cart_1", 20)
    await node.close()
  })

  afterAll(() => dropLedgerDatabase(testServerUrl(), NAME))

  it("names each law, counts what it has checked, and ends with 0 where all hold", () => {
    const { status, stdout, stderr } = verify({ DATABASE_URL: url })
    expect(stderr).toBe("")
    expect(stdout.match(/^✓ \d+\. .+$/gm)).toHaveLength(10)
    expect(stdout).toContain("2 accounts, 4 entries, 2 lots checked")
    expect(status).toBe(0)
  })

  it("finds the database also by DB_HOST and its companions", () => {
    const { status, stdout } = verify({ DB_NAME: NAME })
    expect(stdout).toContain("2 accounts, 4 entries, 2 lots checked")
    expect(status).toBe(0)
  })

  it("shows the rows that break a law, and ends with 1", async () => {
    await withClient(url, (client) =>
      client.query("update bonus_account set available = available + 1 where id = 'bacc_anna'"),
    )
    const { status, stdout } = verify({ DATABASE_URL: url })
    expect(stdout.match(/^✗ .+$/gm)).toEqual([
      "✗ 4. entries and lots equal their postings, accounts their lots and holds",
    ])
    expect(stdout).toMatch(/account differs from its lots.*bacc_anna.*available.*3001.*3000/)
    expect(stdout).not.toContain("bacc_bob")
    expect(status).toBe(1)
  })

  it("ends with 2 where the database cannot be reached, or has no ledger", () => {
    const nowhere = new URL(url)
    nowhere.port = "1"
    const unreachable = verify({ DATABASE_URL: nowhere.href })
    expect(unreachable.stderr).toContain("The ledger cannot be read: ")
    expect(unreachable.stderr).not.toContain(nowhere.password)
    expect(unreachable.status).toBe(2)

    const empty = verify({ DATABASE_URL: testServerUrl() })
    expect(empty.stderr).toMatch(/The ledger cannot be read: .*does not exist/)
    expect(empty.status).toBe(2)
  })
})
