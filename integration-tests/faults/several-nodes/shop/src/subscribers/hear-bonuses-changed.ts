import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

interface BonusesChanged {
  readonly account_id: string
  readonly entry_seq: number
}

/** What a merchant's own subscriber does with the event: here it notes which node has heard it. */
export default async function hearBonusesChanged({
  event,
  container,
}: SubscriberArgs<BonusesChanged>): Promise<void> {
  const { account_id, entry_seq } = event.data
  await container
    .resolve(ContainerRegistrationKeys.PG_CONNECTION)
    .raw("insert into heard_bonuses_changed (account_id, entry_seq, node) values (?, ?, ?)", [
      account_id,
      entry_seq,
      process.env.SHOP_NODE ?? "",
    ])
}

export const config: SubscriberConfig = {
  event: "loyalty_program.bonuses_changed",
  context: { subscriberId: "shop-hear-bonuses-changed" },
}
