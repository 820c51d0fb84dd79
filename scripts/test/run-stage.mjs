import { spawn } from "node:child_process"
import fs from "node:fs"
import os from "node:os"
import path from "node:path"
import { fileURLToPath } from "node:url"
import { stripVTControlCharacters } from "node:util"

const PROJECT = fileURLToPath(new URL("../..", import.meta.url))
const JEST = "node_modules/jest/bin/jest.js"
const LINES_OF_A_FAILURE = 25

/**
 * Runs one stage to its end.
 * @param {import("./stages.mjs").Stage} stage
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<{ passed: number, failed: number, notes: string[] }>} a stage that is no test run counts as one
 */
export async function runStage(stage, env) {
  return stage.testType ? runSpecs(stage, env) : runCommands(stage, env)
}

/** What a command says is told when it has ended: another one may run beside it. */
async function runCommands({ commands, timeoutMs }, env) {
  const notes = []
  for (const command of commands) {
    const problem = await runNode(command, env, timeoutMs, (text) => notes.push(text))
    if (problem) return { passed: 0, failed: 1, notes: [...notes, problem] }
  }
  return { passed: 1, failed: 0, notes }
}

async function runSpecs({ testType, jestArgs, timeoutMs }, env) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "loyalty-test-results-"))
  const outputFile = path.join(folder, "results.json")
  try {
    const environment = { ...env, TEST_TYPE: testType }
    // The browser unpacks itself into the temporary folder, and another user's copy cannot be run.
    if (testType === "browser") environment.TMPDIR = ownTemporaryFolder()
    const command = [JEST, "--ci", "--json", `--outputFile=${outputFile}`, ...jestArgs]
    const problem = await runNode(command, environment, timeoutMs)
    return countTests(outputFile, problem)
  } finally {
    fs.rmSync(folder, { recursive: true, force: true })
  }
}

function ownTemporaryFolder() {
  const folder = path.join(os.tmpdir(), `loyalty-browser-${os.userInfo().uid}`)
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 })
  return folder
}

/** A test that was skipped, or a spec file that could not even be read, is a failure. */
function countTests(outputFile, problem) {
  if (!fs.existsSync(outputFile)) {
    return { passed: 0, failed: 1, notes: [problem ?? "Jest has written no results."] }
  }
  const results = JSON.parse(fs.readFileSync(outputFile, "utf8"))
  const skipped = results.numPendingTests + results.numTodoTests
  const passed = results.numPassedTests
  const failed = results.numFailedTests + results.numRuntimeErrorTestSuites + skipped
  const notes = failuresIn(results)
  if (skipped > 0) notes.push(`${skipped} tests were skipped, which counts as failed.`)
  if (passed + failed === 0) return { passed: 0, failed: 1, notes: ["There was no test to run."] }
  if (failed === 0 && problem) return { passed, failed: 1, notes: [...notes, problem] }
  return { passed, failed, notes }
}

/** Who reads only the end of a long log still learns which test failed, and with which words. */
function failuresIn({ testResults }) {
  return testResults.flatMap(({ name, message, assertionResults }) => {
    const spec = path.relative(PROJECT, name)
    const failed = assertionResults.filter(({ status }) => status === "failed")
    if (failed.length === 0) return message ? [`${spec}\n${firstLines(message)}`] : []
    return failed.map(
      ({ fullName, failureMessages }) =>
        `${spec}: ${fullName}\n${firstLines(failureMessages.join("\n"))}`,
    )
  })
}

function firstLines(message) {
  return stripVTControlCharacters(message).split("\n").slice(0, LINES_OF_A_FAILURE).join("\n")
}

/**
 * @param {(text: string) => void} [tell] takes what the command has said; otherwise it is shown as it comes
 * @returns {Promise<string | null>} what went wrong, null when nothing did
 */
function runNode(command, env, timeoutMs, tell) {
  const output = tell ? "pipe" : "inherit"
  const options = { cwd: PROJECT, env, stdio: ["ignore", output, output] }
  const child = spawn(process.execPath, command, options)
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8").on("data", (text) => tell(text.trimEnd()))
  }
  const timer = setTimeout(() => child.kill("SIGKILL"), timeoutMs)
  const passOn = (signal) => child.kill(signal)
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, passOn)
  return new Promise((resolve) => {
    child.on("close", (code, signal) => {
      clearTimeout(timer)
      for (const name of ["SIGINT", "SIGTERM"]) process.off(name, passOn)
      if (code === 0) resolve(null)
      else if (signal === "SIGKILL") resolve(`Stopped after ${timeoutMs / 60_000} minutes.`)
      else resolve(`${path.basename(command[0])} ended with ${signal ?? `exit code ${code}`}.`)
    })
  })
}
