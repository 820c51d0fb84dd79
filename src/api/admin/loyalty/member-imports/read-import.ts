import type { MedusaContainer } from "@medusajs/framework/types"

import { LoyaltyError } from "../../../../domain/errors"
import { memberModule } from "../../../../workflows/shop/modules"
import type { WireMemberImport } from "../../../wire/member-import"
import { memberImportToWire } from "../../../wire/member-import"

/** @throws LoyaltyError `member_import_not_found` */
export async function readWireImport(
  container: MedusaContainer,
  id: string,
): Promise<WireMemberImport> {
  const view = await memberModule(container).imports.readMemberImport(id)
  if (!view) throw new LoyaltyError("member_import_not_found", "There is no such import.")
  return memberImportToWire(view)
}
