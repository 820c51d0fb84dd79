import type { MiddlewareRoute } from "@medusajs/framework/http"
import { validateAndTransformBody, validateAndTransformQuery } from "@medusajs/framework/http"

import { AccrualRuleBody, ChangeAccrualRuleBody } from "./accrual-rule-validators"
import {
  InvitationsBody,
  InvitationsQuery,
  WithdrawInvitationsBody,
} from "./[id]/invitations/validators"
import { SimulateBody } from "./[id]/simulate/validators"
import {
  CompareQuery,
  CreateProgramBody,
  DraftBody,
  PageQuery,
  ProgramsQuery,
  PublishBody,
  ReplaceTiersBody,
  UpdateProgramBody,
} from "./validators"

const list = { isList: true, defaults: ["id"] }

type Schema = Parameters<typeof validateAndTransformQuery>[0]

function get(matcher: string, query: Schema): MiddlewareRoute {
  return { methods: ["GET"], matcher, middlewares: [validateAndTransformQuery(query, list)] }
}

function post(matcher: string, body: Schema): MiddlewareRoute {
  return { methods: ["POST"], matcher, middlewares: [validateAndTransformBody(body)] }
}

const PROGRAMS = "/admin/loyalty/programs"

export const adminProgramMiddlewares: MiddlewareRoute[] = [
  get(PROGRAMS, ProgramsQuery),
  post(PROGRAMS, CreateProgramBody),
  post(`${PROGRAMS}/:id`, UpdateProgramBody),
  post(`${PROGRAMS}/:id/tiers`, ReplaceTiersBody),
  post(`${PROGRAMS}/:id/simulate`, SimulateBody),
  post(`${PROGRAMS}/:id/accrual-rules`, AccrualRuleBody),
  post(`${PROGRAMS}/:id/accrual-rules/:handle`, ChangeAccrualRuleBody),
  get(`${PROGRAMS}/:id/versions`, PageQuery),
  get(`${PROGRAMS}/:id/versions/compare`, CompareQuery),
  get(`${PROGRAMS}/:id/history`, PageQuery),
  get(`${PROGRAMS}/:id/drafts`, PageQuery),
  post(`${PROGRAMS}/:id/drafts`, DraftBody),
  post(`${PROGRAMS}/:id/drafts/:draft_id`, DraftBody),
  post(`${PROGRAMS}/:id/drafts/:draft_id/publish`, PublishBody),
  get(`${PROGRAMS}/:id/invitations`, InvitationsQuery),
  post(`${PROGRAMS}/:id/invitations`, InvitationsBody),
  post(`${PROGRAMS}/:id/invitations/withdraw`, WithdrawInvitationsBody),
]
