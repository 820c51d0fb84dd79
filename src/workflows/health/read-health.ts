import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"

import type { JobName, JobRun, JobState } from "../../domain/health/jobs"
import { JOB_MINUTES, JOB_NAMES, stateOfJob } from "../../domain/health/jobs"
import { HOOK_SWITCH, takesHooks } from "../hooks/hook-registration"
import { memberModule } from "../shop/modules"
import type { Versions } from "./versions"
import { versionsInUse } from "./versions"

/** How the plugin runs. Hooks, versions and settings are those of the process that answers. */
export interface Health {
  readonly at: Date
  readonly versions: Versions & { readonly postgres: string }
  readonly hooks: readonly {
    readonly workflow: string
    readonly hook: string
    /** `switched_off`: a handler of the project has to call ours. */
    readonly state: "registered" | "switched_off"
  }[]
  readonly settings: Readonly<Record<string, string | number | boolean | null>>
  readonly jobs: readonly {
    readonly name: JobName
    readonly every_minutes: number
    readonly state: JobState
    readonly last_run: JobRun | null
  }[]
}

export async function readHealth(container: MedusaContainer): Promise<Health> {
  const { runs, now, server_version } = await memberModule(container).readDatabaseHealth()
  const is_registered = takesHooks(process.env)
  return {
    at: now,
    versions: { ...versionsInUse(), postgres: server_version },
    hooks: [
      {
        workflow: "complete-cart",
        hook: "validate",
        state: is_registered ? "registered" : "switched_off",
      },
    ],
    settings: settingsInForce(container, is_registered),
    jobs: JOB_NAMES.map((name) => jobIn(name, runs, now)),
  }
}

function jobIn(name: JobName, runs: readonly JobRun[], now: Date): Health["jobs"][number] {
  const last_run = runs.find((run) => run.name === name) ?? null
  return {
    name,
    every_minutes: JOB_MINUTES[name],
    state: stateOfJob(name, last_run, now.getTime()),
    last_run,
  }
}

/** Named one by one: nothing of the environment is passed on because it is there. */
function settingsInForce(container: MedusaContainer, is_registered: boolean): Health["settings"] {
  const { projectConfig } = container.resolve(ContainerRegistrationKeys.CONFIG_MODULE)
  const database = container.resolve<{ client: { pool?: { max?: number } } }>(
    ContainerRegistrationKeys.PG_CONNECTION,
  )
  const locking: object & { defaultProviderId?: string } = container.resolve(Modules.LOCKING)
  return {
    [HOOK_SWITCH]: is_registered,
    node_environment: process.env.NODE_ENV ?? null,
    worker_mode: projectConfig.workerMode ?? null,
    database_connections_max: database.client.pool?.max ?? null,
    event_bus: container.resolve(Modules.EVENT_BUS).constructor.name,
    locking_provider: locking.defaultProviderId ?? null,
  }
}
