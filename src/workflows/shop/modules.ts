import type { MedusaContainer } from "@medusajs/framework/types"

import { LOYALTY_MEMBER_MODULE } from "../../modules/loyalty-member"
import type { LoyaltyMemberService } from "../../modules/loyalty-member/service"
import { LOYALTY_PROGRAM_MODULE } from "../../modules/loyalty-program"
import type LoyaltyProgramService from "../../modules/loyalty-program/service"

export function memberModule(container: MedusaContainer): LoyaltyMemberService {
  return container.resolve<LoyaltyMemberService>(LOYALTY_MEMBER_MODULE)
}

export function programModule(container: MedusaContainer): LoyaltyProgramService {
  return container.resolve<LoyaltyProgramService>(LOYALTY_PROGRAM_MODULE)
}
