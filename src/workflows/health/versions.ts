import { createRequire } from "node:module"

export interface Versions {
  readonly plugin: string
  readonly medusa: string
  readonly node: string
}

const load = createRequire(__filename)

/** Of this process: what it runs, wherever the plugin is installed. */
export function versionsInUse(): Versions {
  return {
    plugin: versionOf("medusa-plugin-loyalty-program"),
    medusa: versionOf("@medusajs/medusa"),
    node: process.versions.node,
  }
}

function versionOf(name: string): string {
  const { version } = load(`${name}/package.json`) as { readonly version: string }
  return version
}
