import fs from "node:fs"
import path from "node:path"

/**
 * Jest's order of the spec files: what takes longest begins first, or one worker waits for a long file that
 * the other has begun last. Jest knows durations from earlier runs only, and a fresh machine has none, so
 * the bytes of a spec and of the folder of its name (`till.spec.ts`, `till/`) have to tell.
 */
export default class LongestFirst {
  sort(tests) {
    const bytes = new Map(tests.map(({ path: file }) => [file, bytesOf(file)]))
    return [...tests].sort((a, b) => bytes.get(b.path) - bytes.get(a.path))
  }

  /** Jest hands over what it has learned of durations; nobody asks for it. */
  cacheResults() {}
}

function bytesOf(spec) {
  const folder = path.join(path.dirname(spec), path.basename(spec).split(".")[0])
  const files = fs.existsSync(folder) ? filesIn(folder) : []
  return [spec, ...files].reduce((sum, file) => sum + fs.statSync(file).size, 0)
}

function filesIn(folder) {
  return fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
}
