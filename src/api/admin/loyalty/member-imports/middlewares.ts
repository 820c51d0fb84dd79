import type { MiddlewareRoute } from "@medusajs/framework/http"
import { validateAndTransformBody, validateAndTransformQuery } from "@medusajs/framework/http"

import { ImportMembersBody, MemberImportRowsQuery, MemberImportsQuery } from "./validators"

const IMPORTS = "/admin/loyalty/member-imports"
const list = { isList: true, defaults: ["id"] }

export const adminMemberImportMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["GET"],
    matcher: IMPORTS,
    middlewares: [validateAndTransformQuery(MemberImportsQuery, list)],
  },
  {
    methods: ["POST"],
    matcher: IMPORTS,
    // Medusa's own limit is 100 kB; letters beyond ASCII take two or three bytes.
    bodyParser: { sizeLimit: "64mb" },
    middlewares: [validateAndTransformBody(ImportMembersBody)],
  },
  {
    methods: ["GET"],
    matcher: `${IMPORTS}/:id/rows`,
    middlewares: [validateAndTransformQuery(MemberImportRowsQuery, list)],
  },
]
