import type { MiddlewareRoute } from "@medusajs/framework/http"

import { validateAndTransformQuery } from "@medusajs/framework/http"

import { PageQuery } from "../../../wire/page"
import { validBody, validQuery } from "../../../schemas-on-demand"
import type * as Schemas from "./validators"

const schemas = () => require("./validators") as typeof Schemas

const list = { isList: true, defaults: ["id"] }

export const adminMemberMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["GET"],
    matcher: "/admin/loyalty/members",
    middlewares: [validQuery(() => schemas().MembersQuery, list)],
  },
  {
    methods: ["GET"],
    matcher: "/admin/loyalty/members.csv",
    middlewares: [validQuery(() => schemas().MembersAsked, { ...list, isList: false })],
  },
  {
    methods: ["GET"],
    matcher: "/admin/loyalty/members/lookup",
    middlewares: [validQuery(() => schemas().MemberLookupQuery, { ...list, isList: false })],
  },
  {
    methods: ["POST"],
    matcher: "/admin/loyalty/members",
    middlewares: [validBody(() => schemas().JoinMemberBody)],
  },
  {
    methods: ["POST"],
    matcher: "/admin/loyalty/members/:id",
    middlewares: [validBody(() => schemas().UpdateMemberBody)],
  },
  {
    methods: ["GET"],
    matcher: "/admin/loyalty/members/:id/entries",
    middlewares: [validateAndTransformQuery(PageQuery, list)],
  },
  {
    methods: ["GET"],
    matcher: "/admin/loyalty/members/:id/lots",
    middlewares: [validateAndTransformQuery(PageQuery, list)],
  },
  {
    methods: ["POST"],
    matcher: "/admin/loyalty/members/:id/adjustments",
    middlewares: [validBody(() => schemas().AdjustmentBody)],
  },
  {
    methods: ["POST"],
    matcher: "/admin/loyalty/members/:id/tier",
    middlewares: [validBody(() => schemas().MemberTierBody)],
  },
  {
    methods: ["GET"],
    matcher: "/admin/loyalty/members/:id/tier-changes",
    middlewares: [validateAndTransformQuery(PageQuery, list)],
  },
  {
    methods: ["GET"],
    matcher: "/admin/loyalty/members/:id/consents",
    middlewares: [validateAndTransformQuery(PageQuery, list)],
  },
  {
    methods: ["POST"],
    matcher: "/admin/loyalty/members/:id/consents",
    middlewares: [validBody(() => schemas().RecordConsentsBody)],
  },
  {
    methods: ["GET"],
    matcher: "/admin/loyalty/members/:id/merge",
    middlewares: [validQuery(() => schemas().MergeMembersQuery, { ...list, isList: false })],
  },
  {
    methods: ["POST"],
    matcher: "/admin/loyalty/members/:id/merge",
    middlewares: [validBody(() => schemas().MergeMembersBody)],
  },
  {
    methods: ["POST"],
    matcher: "/admin/loyalty/members/:id/cards",
    middlewares: [validBody(() => schemas().IssueCardBody)],
  },
  ...["suspend", "close", "reopen", "forget"].map((action): MiddlewareRoute => ({
    methods: ["POST"],
    matcher: `/admin/loyalty/members/:id/${action}`,
    middlewares: [validBody(() => schemas().MemberActionBody)],
  })),
]
