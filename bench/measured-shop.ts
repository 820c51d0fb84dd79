import { Client } from "@medusajs/framework/pg"

import type { ShopProcessOptions } from "../integration-tests/fixtures/shop-process/shop-process"
import { ShopProcess } from "../integration-tests/fixtures/shop-process/shop-process"
import type { ReadyCart } from "./bench-shop"

const ACTOR = "bench/bench-shop.ts"

/** A shop in a child process, as the bench sees it. */
export class MeasuredShop {
  private constructor(private readonly shop: ShopProcess) {}

  /** Makes the database of the folder's shop. */
  static async prepare(
    folder: string,
    database_url: string,
    server_url: string,
  ): Promise<ShopProcessOptions> {
    const options: ShopProcessOptions = { folder, database_url, actor: ACTOR }
    await createDatabase(server_url, new URL(database_url).pathname.slice(1))
    await ShopProcess.migrate(options)
    return options
  }

  static async boot(options: ShopProcessOptions): Promise<MeasuredShop> {
    return new MeasuredShop(await ShopProcess.boot(options))
  }

  /** Resident bytes of a process that has booted the shop and done nothing else. */
  static async memory(options: ShopProcessOptions): Promise<number> {
    const shop = await ShopProcess.boot(options)
    const bytes = await shop.ask<number>("memory")
    await shop.stop()
    return bytes
  }

  open(with_loyalty: boolean): Promise<void> {
    return this.shop.ask("open", { with_loyalty })
  }

  readyCarts(count: number, lines: number, promoted = false): Promise<ReadyCart[]> {
    return this.shop.ask("carts", { count, lines, promoted })
  }

  settled(orders: number): Promise<void> {
    return this.shop.ask("settled", { orders })
  }

  brokenLaws(): Promise<number> {
    return this.shop.ask("laws")
  }

  stop(): Promise<void> {
    return this.shop.stop()
  }

  /** Milliseconds from the request to the end of the answer. */
  async timed(method: string, url: string, headers: Record<string, string>): Promise<number> {
    const start = performance.now()
    const response = await fetch(`http://localhost:${this.shop.port}${url}`, {
      method,
      headers: { "content-type": "application/json", ...headers },
    })
    const body = await response.text()
    if (!response.ok) throw new Error(`${method} ${url}: ${response.status} ${body}`)
    return performance.now() - start
  }
}

export async function createDatabase(server_url: string, name: string): Promise<void> {
  const client = new Client({ connectionString: server_url })
  await client.connect()
  try {
    await client.query(`create database "${name}"`)
  } finally {
    await client.end()
  }
}
