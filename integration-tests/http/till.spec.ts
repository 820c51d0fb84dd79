import { inOneShop } from "../fixtures/shop/in-one-shop"
import { tillBrokenOff } from "./till/broken-off.suite"
import { tillIdentify } from "./till/identify.suite"
import { tillReceipts } from "./till/receipts.suite"
import { tillReturns } from "./till/returns.suite"
import { tillSale } from "./till/sale.suite"
import { tillWays } from "./till/ways.suite"

inOneShop("till", [tillBrokenOff, tillIdentify, tillReceipts, tillReturns, tillSale, tillWays])
