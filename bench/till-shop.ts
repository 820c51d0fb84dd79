import type { MedusaContainer } from "@medusajs/framework/types"

import type { CardKind } from "../src/domain/cards/card-kind"
import { LoyalShopper } from "../integration-tests/fixtures/shop/loyal-shopper"
import { openProgram } from "../integration-tests/fixtures/shop/merchant"
import { staffUser } from "../integration-tests/fixtures/shop/staff-user"
import { TestShop } from "../integration-tests/fixtures/shop/test-shop"
import { httpTo } from "../integration-tests/fixtures/shop-process/http-to"
import type { LoyaltyMemberService } from "../src/modules/loyalty-member/service"

const LINES = 5
const RICH = 1_000_000

/** What a till of the shop needs to know. */
export interface TillScene {
  readonly headers: Record<string, string>
  readonly region_id: string
  readonly lines: readonly { readonly variant_id: string; readonly quantity: number }[]
  readonly customer_id: string
  /** Null without the plugin. */
  readonly member_id: string | null
  readonly program_id: string | null
}

type Guarding = Pick<LoyaltyMemberService["staff"], "readRoleInForce"> &
  Pick<LoyaltyMemberService["audit"], "begin" | "end">

const UNGUARDED: Guarding = {
  readRoleInForce: () => Promise.resolve("manager"),
  begin: () => Promise.resolve("0"),
  end: () => Promise.resolve(),
}

/** The shop whose till is measured, and one without the plugin that sells the same cart. */
class TillShop {
  private guarding: Guarding | undefined

  private constructor(
    private readonly container: MedusaContainer,
    readonly scene: TillScene,
  ) {}

  static async open(
    container: MedusaContainer,
    port: number,
    with_loyalty: boolean,
  ): Promise<TillShop> {
    const shop = await TestShop.open(httpTo(`http://localhost:${port}`), container)
    const region_id = await shop.region({ tax: 19, tax_inclusive: true })
    const program = with_loyalty ? await openProgram(shop) : null
    const shopper = program ? await LoyalShopper.join(shop, RICH) : await shop.shopper()
    const { client } = await staffUser(shop, "till")
    const lines = []
    for (let line = 0; line < LINES; line += 1) {
      const { variant_id } = await shop.product({ price: 10 + line })
      lines.push({ variant_id, quantity: 1 })
    }
    return new TillShop(container, {
      headers: client.headers,
      region_id,
      lines,
      customer_id: shopper.customer_id,
      member_id: shopper instanceof LoyalShopper ? shopper.member_id : null,
      program_id: program?.id ?? null,
    })
  }

  /**
   * Off, nobody asks as what the caller works and nothing is put on record: a request costs what it would without the
   * staff guard.
   */
  guard(is_on: boolean): void {
    const { staff, audit } = this.members
    this.guarding ??= {
      readRoleInForce: staff.readRoleInForce.bind(staff),
      begin: audit.begin.bind(audit),
      end: audit.end.bind(audit),
    }
    const { readRoleInForce, begin, end } = is_on ? this.guarding : UNGUARDED
    Object.assign(staff, { readRoleInForce })
    Object.assign(audit, { begin, end })
  }

  async openKind(kind: CardKind): Promise<void> {
    await this.members.cards.createCardKind({ ...kind, created_by: null })
  }

  async brokenLaws(): Promise<number> {
    const laws = await this.members.verifyLedger()
    return laws.filter((law) => law.violations.length > 0).length
  }

  private get members(): LoyaltyMemberService {
    return this.container.resolve<LoyaltyMemberService>("loyaltyMember")
  }
}

/** What the bench asks of a shop in a process of its own. */
export function startActor(container: MedusaContainer, port: number) {
  let shop: TillShop
  return {
    open: async ({ with_loyalty }: { with_loyalty: boolean }): Promise<TillScene> => {
      shop = await TillShop.open(container, port, with_loyalty)
      return shop.scene
    },
    guard: async ({ is_on }: { is_on: boolean }) => {
      shop.guard(is_on)
    },
    openKind: ({ kind }: { kind: CardKind }) => shop.openKind(kind),
    laws: () => shop.brokenLaws(),
  }
}
