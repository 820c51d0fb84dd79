import type { MedusaContainer } from "@medusajs/framework/types"

import type { Attribute } from "../../../../domain/attributes/attribute"
import { LoyaltyError } from "../../../../domain/errors"
import { memberModule } from "../../../../workflows/shop/modules"

/** @throws LoyaltyError `attribute_not_found` */
export async function attributeOf(container: MedusaContainer, key: string): Promise<Attribute> {
  const attributes = await memberModule(container).attributes.readAttributes()
  const attribute = attributes.find((known) => known.key === key)
  if (attribute) return attribute
  throw new LoyaltyError("attribute_not_found", `There is no field "${key}".`)
}
