import type { ShopProcessOptions } from "../../fixtures/shop-process/shop-process"
import { ShopProcess } from "../../fixtures/shop-process/shop-process"

/** The nodes of one shop, and who of them is alive. */
export class ShopNodes {
  private constructor(
    private readonly options: ShopProcessOptions,
    private readonly nodes: ShopProcess[],
  ) {}

  /**
   * The first one alone: in an empty database it makes Medusa's own store, which two at once would make twice,
   * and one of them would end with that error.
   */
  static async boot(options: ShopProcessOptions, count: number): Promise<ShopNodes> {
    const first = await bootNode(options, 0)
    const others = Array.from({ length: count - 1 }, (_, index) => bootNode(options, index + 1))
    return new ShopNodes(options, [first, ...(await Promise.all(others))])
  }

  get names(): string[] {
    return this.nodes.map((_, index) => nameOf(index))
  }

  /** Addresses of the living, as a load balancer knows them. */
  get origins(): string[] {
    return this.living.map(({ port }) => `http://localhost:${port}`)
  }

  /** Asks one that is alive. */
  ask<Answer>(ask: string, input: object = {}): Promise<Answer> {
    return (this.living[0] as ShopProcess).ask(ask, input)
  }

  /** Asks all that are alive, at the same moment. */
  askAll<Answer>(ask: string, input: object = {}): Promise<Answer[]> {
    return Promise.all(this.living.map((node) => node.ask<Answer>(ask, input)))
  }

  async kill(index: number): Promise<void> {
    await (this.nodes[index] as ShopProcess).kill()
  }

  async restart(index: number): Promise<void> {
    const node = await bootNode(this.options, index)
    await node.ask("ready")
    this.nodes[index] = node
  }

  async killAll(): Promise<void> {
    await Promise.all(this.living.map((node) => node.kill()))
  }

  private get living(): ShopProcess[] {
    return this.nodes.filter((node) => node.is_alive)
  }
}

async function bootNode(options: ShopProcessOptions, index: number): Promise<ShopProcess> {
  return ShopProcess.boot({ ...options, env: { ...options.env, SHOP_NODE: nameOf(index) } })
}

function nameOf(index: number): string {
  return `node ${index + 1}`
}
