import { spawn } from "node:child_process"
import fs from "node:fs"
import path from "node:path"

const JEST = "node_modules/jest/bin/jest.js"
const TIMEOUT_MS = 4 * 60_000

/**
 * Runs specs in `folder` to their end.
 * @param {string} folder
 * @param {"module" | "concurrency" | "faults"} testType
 * @param {string[]} specs
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<{ passed: number, failures: { spec: string, test: string }[], problem: string | null }>}
 *   `problem`: the specs could not be run at all, which proves nothing
 */
export async function runSpecs(folder, testType, specs, env) {
  const outputFile = path.join(folder, "teeth-results.json")
  fs.rmSync(outputFile, { force: true })
  const missing = specs.filter((spec) => !fs.existsSync(path.join(folder, spec)))
  if (missing.length > 0) return unproven(`there is no ${missing.join(", ")}`)
  const command = [JEST, "--ci", "--silent", "--json", `--outputFile=${outputFile}`]
  const said = await runNode(folder, [...command, "--runInBand", "--forceExit", ...specs], {
    ...env,
    TEST_TYPE: testType,
  })
  if (!fs.existsSync(outputFile)) return unproven(`no results were written: ${said.slice(-500)}`)
  return outcomeOf(JSON.parse(fs.readFileSync(outputFile, "utf8")), folder, specs)
}

/** A spec that could not even be loaded is no proof: the sabotage must change what the code does. */
function outcomeOf(results, folder, specs) {
  const unread = results.testResults.find(
    ({ assertionResults, status }) => status === "failed" && assertionResults.length === 0,
  )
  if (unread) return unproven(unread.message.trim().slice(0, 500))
  if (results.testResults.length !== specs.length) return unproven("not every spec was run")
  const failures = results.testResults.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status }) => status !== "passed")
      .map(({ fullName }) => ({ spec: path.relative(folder, name), test: fullName })),
  )
  return { passed: results.numPassedTests, failures, problem: null }
}

function unproven(problem) {
  return { passed: 0, failures: [], problem }
}

/** @returns {Promise<string>} what the command said; a failed test is told by its results */
function runNode(cwd, command, env) {
  const child = spawn(process.execPath, command, { cwd, env, stdio: ["ignore", "ignore", "pipe"] })
  const timer = setTimeout(() => child.kill("SIGKILL"), TIMEOUT_MS)
  let said = ""
  child.stderr.on("data", (chunk) => (said += chunk))
  return new Promise((resolve) => {
    child.on("close", () => {
      clearTimeout(timer)
      resolve(said)
    })
  })
}
