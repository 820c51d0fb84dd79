import { clx } from "@medusajs/ui"
import type { ReactNode } from "react"
import { Link, useInRouterContext } from "react-router-dom"

/** Where the dashboard is served, "/app"; set by its bundler. */
declare const __BASE__: string | undefined

interface AdminLinkProps {
  /** A page of the admin: "/orders/order_123". */
  readonly to: string
  /** Underlined, as a link within words has to be: its color alone does not tell it from them. */
  readonly isInText?: boolean
  readonly children: ReactNode
}

/**
 * A link to another page of the admin. A shop whose own react-router is of another major version than
 * the dashboard's has no router here; a `Link` would take the whole page down, a plain link loads anew.
 */
export function AdminLink({ to, isInText = false, children }: AdminLinkProps) {
  // The darker of the two link colors: the other one is too faint to read on white.
  const className = clx(
    "text-ui-fg-interactive-hover hover:underline transition-fg",
    isInText && "underline",
  )
  if (useInRouterContext()) {
    return (
      <Link to={to} className={className}>
        {children}
      </Link>
    )
  }
  const base = (__BASE__ ?? "/app").replace(/\/$/, "")
  return (
    <a href={base + to} className={className}>
      {children}
    </a>
  )
}
