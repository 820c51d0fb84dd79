import { spawnSync } from "node:child_process"
import fs from "node:fs"
import path from "node:path"

import manifest from "../../package.json"

const PROJECT = path.resolve(__dirname, "../..")
const INSTALL_TIMEOUT_MS = 400_000

/** Newest release of Medusa's own plugin for gift cards; its peers are pinned to its own version. */
const MEDUSA_LOYALTY_PLUGIN_VERSION = "2.21.1"

/**
 * Packs the plugin as `npm publish` would.
 * @param folder where the tarball goes
 * @returns the tarball's path, and the files in it relative to the package
 */
export function packPlugin(folder: string): { tarball: string; files: string[] } {
  const { stdout } = run("npm", ["pack", "--json", "--pack-destination", folder], PROJECT)
  // The build, which npm runs first, prints too; the list comes after it.
  const packed = JSON.parse(stdout.slice(stdout.lastIndexOf("\n[\n") + 1)) as [
    { filename: string; files: { path: string }[] },
  ]
  const [{ filename, files }] = packed
  return { tarball: path.join(folder, filename), files: files.map((file) => file.path) }
}

/** A shop with nothing in it but Medusa, our tarball, and Medusa's plugin for gift cards. */
export function installShop(folder: string, tarball: string): void {
  fs.cpSync(path.join(__dirname, "shop"), folder, { recursive: true })
  const dependencies = {
    ...medusaDependencies(),
    "@medusajs/loyalty-plugin": MEDUSA_LOYALTY_PLUGIN_VERSION,
    [manifest.name]: `file:${tarball}`,
  }
  writeManifest(folder, dependencies)
  const args = ["install", "--legacy-peer-deps", "--prefer-offline", "--no-audit", "--no-fund"]
  run("npm", args, folder)
}

/** Whether npm finds versions for all our peers without being told to look away. */
export function resolvePeers(folder: string, tarball: string): void {
  fs.mkdirSync(folder)
  writeManifest(folder, { ...medusaDependencies(), [manifest.name]: `file:${tarball}` })
  const args = ["install", "--package-lock-only", "--strict-peer-deps", "--prefer-offline"]
  run("npm", args, folder)
}

function medusaDependencies(): Record<string, string> {
  const { devDependencies } = manifest
  return {
    "@medusajs/cli": devDependencies["@medusajs/cli"],
    "@medusajs/draft-order": devDependencies["@medusajs/draft-order"],
    "@medusajs/framework": devDependencies["@medusajs/framework"],
    "@medusajs/medusa": devDependencies["@medusajs/medusa"],
  }
}

function writeManifest(folder: string, dependencies: Record<string, string>): void {
  const shop = { name: "bare-shop", version: "1.0.0", private: true, dependencies }
  fs.writeFileSync(path.join(folder, "package.json"), JSON.stringify(shop, null, 2))
}

function run(program: string, args: string[], cwd: string): { stdout: string } {
  const options = {
    cwd,
    encoding: "utf8",
    timeout: INSTALL_TIMEOUT_MS,
    maxBuffer: 2 ** 28,
  } as const
  const { status, stdout, stderr, error } = spawnSync(program, args, options)
  if (status === 0) return { stdout }
  const words = error?.message ?? `${stdout}\n${stderr}`
  throw new Error(`${program} ${args.join(" ")} failed:\n${words.slice(-4000)}`)
}
