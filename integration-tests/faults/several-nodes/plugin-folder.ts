import fs from "node:fs"
import os from "node:os"
import path from "node:path"

import manifest from "../../../package.json"

export interface PluginFolder {
  readonly path: string
  readonly remove: () => void
}

/** The plugin as a package that a shop can name, with its sources where the built files would be. */
export function linkPlugin(): PluginFolder {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "loyalty-plugin-"))
  fs.mkdirSync(path.join(folder, ".medusa/server"), { recursive: true })
  fs.symlinkSync(path.resolve("src"), path.join(folder, ".medusa/server/src"))
  const { name, version } = manifest
  fs.writeFileSync(path.join(folder, "package.json"), JSON.stringify({ name, version }))
  return { path: folder, remove: () => fs.rmSync(folder, { recursive: true, force: true }) }
}
