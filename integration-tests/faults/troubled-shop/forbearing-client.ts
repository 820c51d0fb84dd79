import type { Answer } from "../../fixtures/shop/http-client"
import { NoAnswer, PatientClient } from "../killed-shop/patient-client"

/**
 * Medusa's routes that nothing in a shopper's life gives reason to refuse. With its database away, some look-ups
 * of Medusa's find nothing instead of failing, and a new cart is answered as if the region had no currency (400).
 */
const NEVER_REFUSED = ["/store/carts", "/store/payment-collections", "/admin/returns"]

/**
 * Somebody who knows that the database has trouble, and asks again. Medusa's own routes may fail as they
 * do, and so may its check of API keys, which comes before any route. A route of ours that is asked with
 * a login, where nothing of Medusa's can fail before it, must say it in one way: `busy_try_again`.
 */
export class ForbearingClient extends PatientClient {
  protected override judge(url: string, { status, data }: Answer): void {
    if (status >= 500 && url.startsWith("/admin/loyalty/")) {
      this.complaints.push(`POST ${url}: ${status} ${JSON.stringify(data)}`)
    }
    const is_medusas_trouble = status >= 400 && NEVER_REFUSED.includes(url)
    if (status >= 500 || is_medusas_trouble || data.code === "busy_try_again") {
      throw new NoAnswer(`POST ${url}: ${status} ${data.code ?? ""}`)
    }
  }
}
