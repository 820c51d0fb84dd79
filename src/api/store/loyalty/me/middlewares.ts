import type { MiddlewareRoute } from "@medusajs/framework/http"
import {
  authenticate,
  validateAndTransformBody,
  validateAndTransformQuery,
} from "@medusajs/framework/http"

import { JoinBody, MeQuery, OwnBarcodeQuery, OwnConsentsBody, OwnPageQuery } from "./validators"

export const storeMeMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/store/loyalty/me*",
    middlewares: [authenticate("customer", ["session", "bearer"])],
  },
  {
    methods: ["GET"],
    matcher: "/store/loyalty/me",
    middlewares: [validateAndTransformQuery(MeQuery, { isList: false, defaults: ["id"] })],
  },
  {
    methods: ["POST"],
    matcher: "/store/loyalty/me",
    middlewares: [validateAndTransformBody(JoinBody)],
  },
  {
    methods: ["GET"],
    matcher: "/store/loyalty/me/export",
    middlewares: [validateAndTransformQuery(MeQuery, { isList: false, defaults: ["id"] })],
  },
  {
    methods: ["GET"],
    matcher: "/store/loyalty/me/entries",
    middlewares: [validateAndTransformQuery(OwnPageQuery, { isList: true, defaults: ["id"] })],
  },
  {
    methods: ["GET"],
    matcher: "/store/loyalty/me/consents",
    middlewares: [validateAndTransformQuery(OwnPageQuery, { isList: true, defaults: ["id"] })],
  },
  {
    methods: ["POST"],
    matcher: "/store/loyalty/me/consents",
    middlewares: [validateAndTransformBody(OwnConsentsBody)],
  },
  {
    methods: ["GET"],
    matcher: "/store/loyalty/me/cards/:id/barcode",
    middlewares: [validateAndTransformQuery(OwnBarcodeQuery, { isList: false, defaults: ["id"] })],
  },
]
