import type { ShopProcessOptions } from "../../fixtures/shop-process/shop-process"
import { ShopProcess } from "../../fixtures/shop-process/shop-process"
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

  /** Comes up anew, and will die as it is told. */
  async restart(death: Death | null): Promise<void> {
    if (this.shop.is_alive) await this.shop.kill()
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
