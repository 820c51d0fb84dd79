import type { MiddlewareRoute } from "@medusajs/framework/http"
import { validateAndTransformBody, validateAndTransformQuery } from "@medusajs/framework/http"

import { AccrualRuleBody, ChangeAccrualRuleBody } from "./accrual-rule-validators"
import { CreateProgramBody, PageQuery, ReplaceTiersBody, UpdateProgramBody } from "./validators"

const page = validateAndTransformQuery(PageQuery, { isList: true, defaults: ["id"] })

export const adminProgramMiddlewares: MiddlewareRoute[] = [
  { methods: ["GET"], matcher: "/admin/loyalty/programs", middlewares: [page] },
  {
    methods: ["POST"],
    matcher: "/admin/loyalty/programs",
    middlewares: [validateAndTransformBody(CreateProgramBody)],
  },
  {
    methods: ["POST"],
    matcher: "/admin/loyalty/programs/:id",
    middlewares: [validateAndTransformBody(UpdateProgramBody)],
  },
  {
    methods: ["POST"],
    matcher: "/admin/loyalty/programs/:id/tiers",
    middlewares: [validateAndTransformBody(ReplaceTiersBody)],
  },
  {
    methods: ["POST"],
    matcher: "/admin/loyalty/programs/:id/accrual-rules",
    middlewares: [validateAndTransformBody(AccrualRuleBody)],
  },
  {
    methods: ["POST"],
    matcher: "/admin/loyalty/programs/:id/accrual-rules/:handle",
    middlewares: [validateAndTransformBody(ChangeAccrualRuleBody)],
  },
  { methods: ["GET"], matcher: "/admin/loyalty/programs/:id/versions", middlewares: [page] },
]
