import type { ShopProcessOptions } from "../../fixtures/shop-process/shop-process"
import { ShopDied, ShopProcess } from "../../fixtures/shop-process/shop-process"
import type { Death } from "./deaths"
import { environmentOf } from "./deaths"

/** A shop that dies again and again, and comes up again at the same address. */
export class MortalShop {
  private constructor(
    private readonly options: ShopProcessOptions,
    private shop: ShopProcess,
    readonly origin: string,
  ) {}

  static async open(options: ShopProcessOptions): Promise<MortalShop> {
    const shop = await ShopProcess.boot(options)
    return new MortalShop(options, shop, `http://localhost:${shop.port}`)
  }

  /**
   * Comes up anew, and will die as it is told. The shoppers knock all the while: their first purchase may
   * pass the place of death before the shop has told that it is up.
   */
  async restart(death: Death | null): Promise<void> {
    if (this.shop.is_alive) await this.shop.kill()
    try {
      await this.comeUp(death)
    } catch (error) {
      const was_killed = error instanceof ShopDied && error.end === "SIGKILL"
      if (death?.kind !== "place" || !was_killed) throw error
    }
  }

  private async comeUp(death: Death | null): Promise<void> {
    this.shop = await ShopProcess.boot({
      ...this.options,
      env: { SHOP_PORT: new URL(this.origin).port, ...(death && environmentOf(death)) },
    })
    await this.shop.ask("ready")
  }

  async kill(): Promise<void> {
    await this.shop.kill()
  }

  get is_alive(): boolean {
    return this.shop.is_alive
  }

  ask<Answer>(ask: string, input: object = {}): Promise<Answer> {
    return this.shop.ask(ask, input)
  }
}
