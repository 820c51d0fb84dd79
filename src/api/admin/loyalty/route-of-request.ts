import type { StaffRoute } from "./route-permissions"
import { ROUTE_PERMISSIONS } from "./route-permissions"

const BASE = "/admin/loyalty"

interface Pattern {
  readonly route: StaffRoute
  readonly method: string
  readonly segments: readonly string[]
}

/** Where two fit, the one with a word goes before the one with a parameter, as Medusa sorts its routes. */
const PATTERNS: readonly Pattern[] = (Object.keys(ROUTE_PERMISSIONS) as StaffRoute[])
  .map((route) => {
    const [method, path] = route.split(" ") as [string, string]
    return { route, method, segments: segmentsOf(BASE + path) }
  })
  .sort((one, other) => parametersOf(one).localeCompare(parametersOf(other)))

function segmentsOf(path: string): string[] {
  return path.split("/").slice(1)
}

function isParameter(segment: string): boolean {
  return segment.startsWith(":")
}

/** Which segments are parameters: "/cards/:id/block" is "00010" with "/admin/loyalty" before it. */
function parametersOf({ segments }: Pattern): string {
  return segments.map((segment) => (isParameter(segment) ? "1" : "0")).join("")
}

/** What a request names first: `lmem_1` of `/members/lmem_1/adjustments`. */
export function objectOfRequest(route: StaffRoute, path: string): string | undefined {
  const pattern = PATTERNS.find((known) => known.route === route)
  const place = pattern?.segments.findIndex(isParameter) ?? -1
  return place < 0 ? undefined : segmentsOf(path)[place]
}

/**
 * The route that a request goes to; null: none that is known. Letters count as Express counts them, large or
 * small: else `/cards/BATCHES` would be somebody's card here, and the batches there.
 */
export function routeOfRequest(method: string, path: string): StaffRoute | null {
  const segments = segmentsOf(path.toLowerCase().replace(/\/$/, ""))
  // Express answers HEAD with what GET would do.
  const asked = method === "HEAD" ? "GET" : method
  const found = PATTERNS.find(
    (pattern) =>
      pattern.method === asked &&
      pattern.segments.length === segments.length &&
      pattern.segments.every((word, place) =>
        isParameter(word) ? segments[place] !== "" : word === segments[place],
      ),
  )
  return found?.route ?? null
}
