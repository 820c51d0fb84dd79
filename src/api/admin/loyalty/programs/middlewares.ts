import type { MiddlewareRoute } from "@medusajs/framework/http"

import type { SchemaOnDemand } from "../../../schemas-on-demand"
import { validBody, validQuery } from "../../../schemas-on-demand"
import type * as RuleSchemas from "./accrual-rule-validators"
import type * as InvitationSchemas from "./[id]/invitations/validators"
import type * as SimulationSchemas from "./[id]/simulate/validators"
import type * as Schemas from "./validators"

const ruleSchemas = () => require("./accrual-rule-validators") as typeof RuleSchemas
const invitationSchemas = () => require("./[id]/invitations/validators") as typeof InvitationSchemas
const simulationSchemas = () => require("./[id]/simulate/validators") as typeof SimulationSchemas
const schemas = () => require("./validators") as typeof Schemas

const list = { isList: true, defaults: ["id"] }

function get(matcher: string, query: SchemaOnDemand): MiddlewareRoute {
  return { methods: ["GET"], matcher, middlewares: [validQuery(query, list)] }
}

function post(matcher: string, body: SchemaOnDemand): MiddlewareRoute {
  return { methods: ["POST"], matcher, middlewares: [validBody(body)] }
}

const PROGRAMS = "/admin/loyalty/programs"

export const adminProgramMiddlewares: MiddlewareRoute[] = [
  get(PROGRAMS, () => schemas().ProgramsQuery),
  post(PROGRAMS, () => schemas().CreateProgramBody),
  post(`${PROGRAMS}/:id`, () => schemas().UpdateProgramBody),
  post(`${PROGRAMS}/:id/tiers`, () => schemas().ReplaceTiersBody),
  post(`${PROGRAMS}/:id/simulate`, () => simulationSchemas().SimulateBody),
  post(`${PROGRAMS}/:id/accrual-rules`, () => ruleSchemas().AccrualRuleBody),
  post(`${PROGRAMS}/:id/accrual-rules/:handle`, () => ruleSchemas().ChangeAccrualRuleBody),
  get(`${PROGRAMS}/:id/versions`, () => schemas().PageQuery),
  get(`${PROGRAMS}/:id/versions/compare`, () => schemas().CompareQuery),
  get(`${PROGRAMS}/:id/history`, () => schemas().PageQuery),
  get(`${PROGRAMS}/:id/drafts`, () => schemas().PageQuery),
  post(`${PROGRAMS}/:id/drafts`, () => schemas().DraftBody),
  post(`${PROGRAMS}/:id/drafts/:draft_id`, () => schemas().DraftBody),
  post(`${PROGRAMS}/:id/drafts/:draft_id/publish`, () => schemas().PublishBody),
  get(`${PROGRAMS}/:id/invitations`, () => invitationSchemas().InvitationsQuery),
  post(`${PROGRAMS}/:id/invitations`, () => invitationSchemas().InvitationsBody),
  post(`${PROGRAMS}/:id/invitations/withdraw`, () => invitationSchemas().WithdrawInvitationsBody),
]
