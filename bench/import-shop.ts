import { monitorEventLoopDelay } from "node:perf_hooks"

import type { MedusaContainer } from "@medusajs/framework/types"

import { openProgram } from "../integration-tests/fixtures/shop/merchant"
import { TestShop } from "../integration-tests/fixtures/shop/test-shop"
import { httpTo } from "../integration-tests/fixtures/shop-process/http-to"
import type { WireImportCheck, WireMemberImport } from "../src/api/wire/member-import"
import type { LoyaltyMemberService } from "../src/modules/loyalty-member/service"

export interface CheckedFile {
  readonly seconds: number
  readonly good: number
}

export interface WrittenFile {
  readonly seconds: number
  readonly answered_after_seconds: number
  readonly outcomes: WireMemberImport["outcomes"]
  readonly longest_pause_ms: number
  readonly broken_laws: number
}

interface ImportAnswer {
  readonly check: WireImportCheck
  readonly import: WireMemberImport | null
}

const IMPORTS = "/admin/loyalty/member-imports"
const PAUSE_MS = 250

const TIERS = [
  { handle: "base", name: "Base", threshold: 0 },
  { handle: "gold", name: "Gold", threshold: 10_000 },
]

/** People as an export has them, one in ten with a tier. */
function exportOf(rows: number): string {
  const lines = Array.from({ length: rows }, (_, n) => {
    const number = String(n).padStart(7, "0")
    const tier = n % 10 === 0 ? "gold" : ""
    return `p${n}@oldshop.com,First ${n},Last ${n},+4860${number},29${number},${n % 500}.50,${tier}`
  })
  return ["email,first_name,last_name,phone,card_number,balance,tier", ...lines].join("\n")
}

/** What the bench asks of the shop. */
export function startActor(container: MedusaContainer, port: number) {
  let shop: TestShop
  const delay = monitorEventLoopDelay({ resolution: 5 })
  const post = (body: object) => shop.staff.must<ImportAnswer>("POST", IMPORTS, body)
  const members = container.resolve<LoyaltyMemberService>("loyaltyMember")

  async function finished(id: string): Promise<WireMemberImport> {
    for (;;) {
      const answer = await shop.staff.must<{ import: WireMemberImport }>("GET", `${IMPORTS}/${id}`)
      if (answer.import.is_complete) return answer.import
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
    }
  }

  return {
    open: async () => {
      shop = await TestShop.open(httpTo(`http://localhost:${port}`), container)
      await openProgram(shop, { tiers: TIERS })
    },
    check: async ({ rows }: { rows: number }): Promise<CheckedFile> => {
      const began_at = performance.now()
      const { check } = await post({ csv: exportOf(rows), dry_run: true })
      return { seconds: secondsSince(began_at), good: check.good }
    },
    write: async ({ rows }: { rows: number }): Promise<WrittenFile> => {
      delay.enable()
      const began_at = performance.now()
      const { import: put_down } = await post({ csv: exportOf(rows) })
      const answered_after_seconds = secondsSince(began_at)
      const { outcomes } = await finished(put_down?.id ?? "")
      const seconds = secondsSince(began_at)
      delay.disable()
      const laws = await members.verifyLedger()
      return {
        seconds,
        answered_after_seconds,
        outcomes,
        longest_pause_ms: delay.max / 1e6,
        broken_laws: laws.filter(({ violations }) => violations.length > 0).length,
      }
    },
  }
}

function secondsSince(began_at: number): number {
  return (performance.now() - began_at) / 1_000
}
