import { useQuery } from "@tanstack/react-query"
import type { JobName, JobState } from "../../../domain/health/jobs"
import { sdk } from "../../lib/shop/sdk"

export interface JobHealth {
  readonly name: JobName
  readonly every_minutes: number
  readonly state: JobState
  readonly last_run: {
    readonly finished_at: string
    /** The code or kind of what ended it; `null` where it was done. */
    readonly error: string | null
  } | null
}

/** How the plugin runs; hooks, versions and settings are those of the process that answered. */
export interface Health {
  readonly versions: Readonly<Record<"plugin" | "medusa" | "node" | "postgres", string>>
  readonly hooks: readonly {
    readonly workflow: string
    readonly hook: string
    readonly state: "registered" | "switched_off"
  }[]
  readonly settings: Readonly<Record<string, string | number | boolean | null>>
  readonly jobs: readonly JobHealth[]
}

export function useHealth() {
  return useQuery({
    queryKey: ["loyalty", "health"],
    queryFn: () => sdk.client.fetch<{ health: Health }>("/admin/loyalty/health"),
    staleTime: 0,
  })
}
