import type { MiddlewareRoute } from "@medusajs/framework/http"
import { authenticate } from "@medusajs/framework/http"

import { validBody, validQuery } from "../../../schemas-on-demand"
import type * as Schemas from "./validators"

const schemas = () => require("./validators") as typeof Schemas

export const storeMeMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/store/loyalty/me*",
    middlewares: [authenticate("customer", ["session", "bearer"])],
  },
  {
    methods: ["GET"],
    matcher: "/store/loyalty/me",
    middlewares: [validQuery(() => schemas().MeQuery, { isList: false, defaults: ["id"] })],
  },
  {
    methods: ["POST"],
    matcher: "/store/loyalty/me",
    middlewares: [validBody(() => schemas().JoinBody)],
  },
  {
    methods: ["GET"],
    matcher: "/store/loyalty/me/export",
    middlewares: [validQuery(() => schemas().MeQuery, { isList: false, defaults: ["id"] })],
  },
  {
    methods: ["GET"],
    matcher: "/store/loyalty/me/entries",
    middlewares: [validQuery(() => schemas().OwnPageQuery, { isList: true, defaults: ["id"] })],
  },
  {
    methods: ["GET"],
    matcher: "/store/loyalty/me/consents",
    middlewares: [validQuery(() => schemas().OwnPageQuery, { isList: true, defaults: ["id"] })],
  },
  {
    methods: ["POST"],
    matcher: "/store/loyalty/me/consents",
    middlewares: [validBody(() => schemas().OwnConsentsBody)],
  },
  {
    methods: ["GET"],
    matcher: "/store/loyalty/me/cards/:id/barcode",
    middlewares: [validQuery(() => schemas().OwnBarcodeQuery, { isList: false, defaults: ["id"] })],
  },
]
