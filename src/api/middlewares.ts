import { defineMiddlewares } from "@medusajs/framework/http"

import { adminAttributeMiddlewares } from "./admin/loyalty/attributes/middlewares"
import { adminAuditMiddlewares } from "./admin/loyalty/audit/middlewares"
import { adminBookCheckMiddlewares } from "./admin/loyalty/book-checks/middlewares"
import { adminCardKindMiddlewares } from "./admin/loyalty/card-kinds/middlewares"
import { adminCardMiddlewares } from "./admin/loyalty/cards/middlewares"
import { adminConsentWordingMiddlewares } from "./admin/loyalty/consent-wordings/middlewares"
import { adminStaffMiddlewares } from "./admin/loyalty/guard-staff"
import { adminHealthMiddlewares } from "./admin/loyalty/health/middlewares"
import { adminMemberImportMiddlewares } from "./admin/loyalty/member-imports/middlewares"
import { adminMemberMiddlewares } from "./admin/loyalty/members/middlewares"
import { adminOverviewMiddlewares } from "./admin/loyalty/overview/middlewares"
import { adminProgramMiddlewares } from "./admin/loyalty/programs/middlewares"
import { adminReportMiddlewares } from "./admin/loyalty/reports/middlewares"
import { adminSavedListMiddlewares } from "./admin/loyalty/saved-lists/middlewares"
import { adminStaffRoleMiddlewares } from "./admin/loyalty/staff-roles/middlewares"
import { adminTillMiddlewares } from "./admin/loyalty/till/middlewares"
import { adminTillAllowanceMiddlewares } from "./admin/loyalty/till/allowances/middlewares"
import { adminTillClaimMiddlewares } from "./admin/loyalty/till/claims/middlewares"
import { adminReceiptTextMiddlewares } from "./admin/loyalty/till/receipt-texts/middlewares"
import { adminTillReceiptMiddlewares } from "./admin/loyalty/till/receipts/middlewares"
import { adminTierGroupMiddlewares } from "./admin/loyalty/tier-groups/middlewares"
import { nulMiddlewares } from "./refuse-nul"
import { storeFormMiddlewares } from "./store/loyalty/form-middlewares"
import { storeCartMiddlewares } from "./store/carts/middlewares"
import { storeMeMiddlewares } from "./store/loyalty/me/middlewares"
import { storeProgramMiddlewares } from "./store/loyalty/programs/middlewares"

/** Medusa reads this file alone; each folder lists what belongs to its routes. */
export default defineMiddlewares({
  routes: [
    ...adminStaffMiddlewares,
    ...nulMiddlewares,
    ...adminProgramMiddlewares,
    ...adminMemberMiddlewares,
    ...adminMemberImportMiddlewares,
    ...adminOverviewMiddlewares,
    ...adminHealthMiddlewares,
    ...adminReportMiddlewares,
    ...adminBookCheckMiddlewares,
    ...adminCardKindMiddlewares,
    ...adminCardMiddlewares,
    ...adminAttributeMiddlewares,
    ...adminConsentWordingMiddlewares,
    ...adminStaffRoleMiddlewares,
    ...adminSavedListMiddlewares,
    ...adminTillMiddlewares,
    ...adminTierGroupMiddlewares,
    ...adminAuditMiddlewares,
    ...adminTillReceiptMiddlewares,
    ...adminReceiptTextMiddlewares,
    ...adminTillAllowanceMiddlewares,
    ...adminTillClaimMiddlewares,
    ...storeProgramMiddlewares,
    ...storeMeMiddlewares,
    ...storeFormMiddlewares,
    ...storeCartMiddlewares,
  ],
})
