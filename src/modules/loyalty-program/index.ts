import { Module } from "@medusajs/framework/utils"

import LoyaltyProgramService from "./service"

export const LOYALTY_PROGRAM_MODULE = "loyaltyProgram"

export default Module(LOYALTY_PROGRAM_MODULE, { service: LoyaltyProgramService })
