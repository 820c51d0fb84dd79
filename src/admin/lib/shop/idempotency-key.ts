/**
 * A key for one opened form, so that a second click or a retry after a lost answer moves nothing twice.
 * `crypto.randomUUID` is missing where a shop serves its admin over plain HTTP; `getRandomValues` is not.
 */
export function newIdempotencyKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("")
  return `admin-adjustment-${hex}`
}
