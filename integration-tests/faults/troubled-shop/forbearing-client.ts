import type { Answer } from "../../fixtures/shop/http-client"
import { NoAnswer, PatientClient } from "../killed-shop/patient-client"

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
    if (status >= 500 || data.code === "busy_try_again") {
      throw new NoAnswer(`POST ${url}: ${status} ${data.code ?? ""}`)
    }
  }
}
