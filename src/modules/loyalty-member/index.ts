import { Module } from "@medusajs/framework/utils"

import { LoyaltyMemberService } from "./service"

export const LOYALTY_MEMBER_MODULE = "loyaltyMember"

export default Module(LOYALTY_MEMBER_MODULE, { service: LoyaltyMemberService })
