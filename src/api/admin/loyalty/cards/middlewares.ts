import type { MiddlewareRoute } from "@medusajs/framework/http"

import { validBody, validQuery } from "../../../schemas-on-demand"
import type * as Schemas from "./validators"

const schemas = () => require("./validators") as typeof Schemas

const CARDS = "/admin/loyalty/cards"
const list = { isList: true, defaults: ["id"] }

export const adminCardMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["GET"],
    matcher: CARDS,
    middlewares: [validQuery(() => schemas().CardsQuery, list)],
  },
  {
    methods: ["GET"],
    matcher: `${CARDS}/lookup`,
    middlewares: [validQuery(() => schemas().CardLookupQuery, { ...list, isList: false })],
  },
  {
    methods: ["POST"],
    matcher: `${CARDS}/issue`,
    middlewares: [validBody(() => schemas().IssueCardByCodeBody)],
  },
  {
    methods: ["GET"],
    matcher: `${CARDS}/batches`,
    middlewares: [validQuery(() => schemas().CardBatchesQuery, list)],
  },
  {
    methods: ["POST"],
    matcher: `${CARDS}/batches`,
    middlewares: [validBody(() => schemas().CreateCardBatchBody)],
  },
  {
    methods: ["GET"],
    matcher: `${CARDS}/batches/:id/sheet`,
    middlewares: [validQuery(() => schemas().CardSheetQuery, { ...list, isList: false })],
  },
  {
    methods: ["GET"],
    matcher: `${CARDS}/:id/barcode`,
    middlewares: [validQuery(() => schemas().BarcodeQuery, { ...list, isList: false })],
  },
  {
    methods: ["POST"],
    matcher: `${CARDS}/import`,
    // Medusa's own limit is 100 kB: not ten thousand numbers.
    bodyParser: { sizeLimit: "8mb" },
    middlewares: [validBody(() => schemas().ImportCardsBody)],
  },
  {
    methods: ["POST"],
    matcher: `${CARDS}/:id/issue`,
    middlewares: [validBody(() => schemas().IssueCardByIdBody)],
  },
  {
    methods: ["POST"],
    matcher: `${CARDS}/:id/replace`,
    middlewares: [validBody(() => schemas().ReplaceCardBody)],
  },
  ...["block", "unblock", "lost", "void"].map((action): MiddlewareRoute => ({
    methods: ["POST"],
    matcher: `${CARDS}/:id/${action}`,
    middlewares: [validBody(() => schemas().CardActionBody)],
  })),
]
