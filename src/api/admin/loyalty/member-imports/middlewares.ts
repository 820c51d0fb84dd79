import type { MiddlewareRoute } from "@medusajs/framework/http"

import { validBody, validQuery } from "../../../schemas-on-demand"
import type * as Schemas from "./validators"

const schemas = () => require("./validators") as typeof Schemas

const IMPORTS = "/admin/loyalty/member-imports"
const list = { isList: true, defaults: ["id"] }

export const adminMemberImportMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["GET"],
    matcher: IMPORTS,
    middlewares: [validQuery(() => schemas().MemberImportsQuery, list)],
  },
  {
    methods: ["POST"],
    matcher: IMPORTS,
    // Medusa's own limit is 100 kB; letters beyond ASCII take two or three bytes.
    bodyParser: { sizeLimit: "64mb" },
    middlewares: [validBody(() => schemas().ImportMembersBody)],
  },
  {
    methods: ["GET"],
    matcher: `${IMPORTS}/:id/rows`,
    middlewares: [validQuery(() => schemas().MemberImportRowsQuery, list)],
  },
]
