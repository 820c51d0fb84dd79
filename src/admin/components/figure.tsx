import type { ReactNode } from "react"

/** A bare number with its sign in front, also in languages that are written from right to left. */
export function Figure({ children }: { readonly children: ReactNode }) {
  return <bdi dir="ltr">{children}</bdi>
}
