import { inOneShop } from "../fixtures/shop/in-one-shop"
import { audit } from "./staff/audit.suite"
import { bookChecks } from "./staff/book-checks.suite"
import { overview } from "./staff/overview.suite"
import { staffRoles } from "./staff/roles.suite"

inOneShop("staff", [audit, bookChecks, overview, staffRoles])
