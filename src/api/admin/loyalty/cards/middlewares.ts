import type { MiddlewareRoute } from "@medusajs/framework/http"
import { validateAndTransformBody, validateAndTransformQuery } from "@medusajs/framework/http"

import {
  BarcodeQuery,
  CardActionBody,
  CardBatchesQuery,
  CardLookupQuery,
  CardSheetQuery,
  CardsQuery,
  CreateCardBatchBody,
  ImportCardsBody,
  IssueCardByCodeBody,
  IssueCardByIdBody,
  ReplaceCardBody,
} from "./validators"

const CARDS = "/admin/loyalty/cards"
const list = { isList: true, defaults: ["id"] }

export const adminCardMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["GET"],
    matcher: CARDS,
    middlewares: [validateAndTransformQuery(CardsQuery, list)],
  },
  {
    methods: ["GET"],
    matcher: `${CARDS}/lookup`,
    middlewares: [validateAndTransformQuery(CardLookupQuery, { ...list, isList: false })],
  },
  {
    methods: ["POST"],
    matcher: `${CARDS}/issue`,
    middlewares: [validateAndTransformBody(IssueCardByCodeBody)],
  },
  {
    methods: ["GET"],
    matcher: `${CARDS}/batches`,
    middlewares: [validateAndTransformQuery(CardBatchesQuery, list)],
  },
  {
    methods: ["POST"],
    matcher: `${CARDS}/batches`,
    middlewares: [validateAndTransformBody(CreateCardBatchBody)],
  },
  {
    methods: ["GET"],
    matcher: `${CARDS}/batches/:id/sheet`,
    middlewares: [validateAndTransformQuery(CardSheetQuery, { ...list, isList: false })],
  },
  {
    methods: ["GET"],
    matcher: `${CARDS}/:id/barcode`,
    middlewares: [validateAndTransformQuery(BarcodeQuery, { ...list, isList: false })],
  },
  {
    methods: ["POST"],
    matcher: `${CARDS}/import`,
    // Medusa's own limit is 100 kB: not ten thousand numbers.
    bodyParser: { sizeLimit: "8mb" },
    middlewares: [validateAndTransformBody(ImportCardsBody)],
  },
  {
    methods: ["POST"],
    matcher: `${CARDS}/:id/issue`,
    middlewares: [validateAndTransformBody(IssueCardByIdBody)],
  },
  {
    methods: ["POST"],
    matcher: `${CARDS}/:id/replace`,
    middlewares: [validateAndTransformBody(ReplaceCardBody)],
  },
  ...["block", "unblock", "lost", "void"].map((action): MiddlewareRoute => ({
    methods: ["POST"],
    matcher: `${CARDS}/:id/${action}`,
    middlewares: [validateAndTransformBody(CardActionBody)],
  })),
]
