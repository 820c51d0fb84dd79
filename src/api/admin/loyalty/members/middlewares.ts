import type { MiddlewareRoute } from "@medusajs/framework/http"
import { validateAndTransformBody, validateAndTransformQuery } from "@medusajs/framework/http"

import { PageQuery } from "../../../wire/page"
import {
  AdjustmentBody,
  IssueCardBody,
  JoinMemberBody,
  MemberActionBody,
  MemberLookupQuery,
  MembersAsked,
  MembersQuery,
  MergeMembersBody,
  MergeMembersQuery,
  MemberTierBody,
  RecordConsentsBody,
  UpdateMemberBody,
} from "./validators"

const list = { isList: true, defaults: ["id"] }

export const adminMemberMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["GET"],
    matcher: "/admin/loyalty/members",
    middlewares: [validateAndTransformQuery(MembersQuery, list)],
  },
  {
    methods: ["GET"],
    matcher: "/admin/loyalty/members.csv",
    middlewares: [validateAndTransformQuery(MembersAsked, { ...list, isList: false })],
  },
  {
    methods: ["GET"],
    matcher: "/admin/loyalty/members/lookup",
    middlewares: [validateAndTransformQuery(MemberLookupQuery, { ...list, isList: false })],
  },
  {
    methods: ["POST"],
    matcher: "/admin/loyalty/members",
    middlewares: [validateAndTransformBody(JoinMemberBody)],
  },
  {
    methods: ["POST"],
    matcher: "/admin/loyalty/members/:id",
    middlewares: [validateAndTransformBody(UpdateMemberBody)],
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
    middlewares: [validateAndTransformBody(AdjustmentBody)],
  },
  {
    methods: ["POST"],
    matcher: "/admin/loyalty/members/:id/tier",
    middlewares: [validateAndTransformBody(MemberTierBody)],
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
    middlewares: [validateAndTransformBody(RecordConsentsBody)],
  },
  {
    methods: ["GET"],
    matcher: "/admin/loyalty/members/:id/merge",
    middlewares: [validateAndTransformQuery(MergeMembersQuery, { ...list, isList: false })],
  },
  {
    methods: ["POST"],
    matcher: "/admin/loyalty/members/:id/merge",
    middlewares: [validateAndTransformBody(MergeMembersBody)],
  },
  {
    methods: ["POST"],
    matcher: "/admin/loyalty/members/:id/cards",
    middlewares: [validateAndTransformBody(IssueCardBody)],
  },
  ...["suspend", "close", "reopen", "forget"].map((action): MiddlewareRoute => ({
    methods: ["POST"],
    matcher: `/admin/loyalty/members/:id/${action}`,
    middlewares: [validateAndTransformBody(MemberActionBody)],
  })),
]
