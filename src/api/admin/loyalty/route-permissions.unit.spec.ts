import fs from "node:fs"
import path from "node:path"

import { ownRoutes } from "../../../../integration-tests/fixtures/api-examples/own-routes"
import { tableUnder } from "../../../../integration-tests/fixtures/api-examples/page-table"
import { mayDo, STAFF_PERMISSIONS } from "../../../domain/staff/permissions"
import { STAFF_ROLES } from "../../../domain/staff/staff-role"
import { routeOfRequest } from "./route-of-request"
import { ROUTE_PERMISSIONS } from "./route-permissions"

const PAGE = path.resolve(__dirname, "../../../../docs/staff.md")

/** `GET /admin/loyalty/cards/[id]` of the disk as the table names it: `GET /cards/:id`. */
const asNamed = (route: string) => route.replace("/admin/loyalty", "").replace(/\[(\w+)\]/g, ":$1")

describe("the routes of staff", () => {
  const on_disk = ownRoutes()
    .filter((route) => route.includes(" /admin/"))
    .map(asNamed)

  it("each ask for a permission, so that none is left open", () => {
    expect(on_disk.length).toBeGreaterThan(80)
    expect(on_disk.filter((route) => !(route in ROUTE_PERMISSIONS))).toEqual([])
  })

  it("say their methods in the one way that this test reads", () => {
    const files = fs
      .readdirSync(__dirname, { recursive: true, encoding: "utf8" })
      .filter((file) => path.basename(file) === "route.ts")
    const other = files.filter((file) =>
      /^export (?!const [A-Z]+ = )/m.test(fs.readFileSync(path.join(__dirname, file), "utf8")),
    )
    expect(other).toEqual([])
  })

  it("are told by docs/staff.md, with what each role may do", () => {
    const told = tableUnder(fs.readFileSync(PAGE, "utf8"), "## What each role may do")
    expect(told.map(([permission, , ...roles]) => [permission, ...roles])).toEqual(
      STAFF_PERMISSIONS.map((permission) => [
        permission,
        ...STAFF_ROLES.map((role) => (mayDo(role, permission) ? "yes" : "no")),
      ]),
    )
  })
})

describe("the route of a request", () => {
  it.each([
    ["GET", "/admin/loyalty/members/lmem_1", "GET /members/:id"],
    ["GET", "/admin/loyalty/members/lookup", "GET /members/lookup"],
    ["GET", "/admin/loyalty/cards/batches", "GET /cards/batches"],
    [
      "GET",
      "/admin/loyalty/programs/lprog_1/versions/compare",
      "GET /programs/:id/versions/compare",
    ],
    ["GET", "/admin/loyalty/programs/lprog_1/versions/2", "GET /programs/:id/versions/:version"],
    ["HEAD", "/admin/loyalty/cards/batches", "GET /cards/batches"],
    ["GET", "/admin/loyalty/cards/batches/", "GET /cards/batches"],
    ["GET", "/Admin/LOYALTY/cards/BATCHES", "GET /cards/batches"],
    ["POST", "/admin/loyalty/members/lmem_1/Adjustments", "POST /members/:id/adjustments"],
    ["GET", "/admin/loyalty/cards/%62atches", "GET /cards/:id"],
  ])("%s %s is %s", (method, asked, route) => {
    expect(routeOfRequest(method, asked)).toBe(route)
  })

  it.each([
    ["GET", "/admin/loyalty"],
    ["GET", "/admin/loyalty/elsewhere"],
    ["PUT", "/admin/loyalty/members/lmem_1"],
    ["POST", "/admin/loyalty/members//adjustments"],
    ["POST", "/admin/loyalty/members/lmem_1//adjustments"],
    ["GET", "/admin/loyalty/cards/batches//"],
  ])("%s %s is none that is known", (method, asked) => {
    expect(routeOfRequest(method, asked)).toBeNull()
  })
})
