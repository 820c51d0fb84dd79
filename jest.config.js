const SPECS_BY_TEST_TYPE = {
  unit: "<rootDir>/src/**/*.unit.spec.{ts,tsx}",
  module: "<rootDir>/src/modules/**/*.module.spec.ts",
  setup: "<rootDir>/integration-tests/setup/**/*.spec.ts",
  http: "<rootDir>/integration-tests/http/**/*.spec.ts",
  concurrency: "<rootDir>/integration-tests/concurrency/**/*.spec.ts",
  faults: "<rootDir>/integration-tests/faults/**/*.spec.ts",
  // Each boots a shop of its own; the long form plays all pages.
  browser: `<rootDir>/integration-tests/browser/${process.env.BROWSER === "long" ? "**/" : ""}*.spec.ts`,
  packaging: "<rootDir>/integration-tests/packaging/**/*.spec.ts",
}

const HOUR_MS = 3_600_000

/** Booting a whole shop takes about 20 seconds; installing one in an empty folder takes minutes. */
const TIMEOUT_MS_BY_TEST_TYPE = {
  unit: 30_000,
  module: 60_000,
  setup: 120_000,
  http: 120_000,
  concurrency: 180_000,
  faults: process.env.FAULTS === "long" ? HOUR_MS : 240_000,
  browser: 300_000,
  packaging: 600_000,
}

const testType = process.env.TEST_TYPE ?? "unit"
const specs = SPECS_BY_TEST_TYPE[testType]
if (!specs) {
  const known = Object.keys(SPECS_BY_TEST_TYPE).join(", ")
  throw new Error(`TEST_TYPE is "${testType}"; it must be one of: ${known}.`)
}

const transpile = ({ tsx }) => [
  "@swc/jest",
  {
    jsc: {
      parser: { syntax: "typescript", tsx, decorators: true },
      transform: {
        legacyDecorator: true,
        decoratorMetadata: true,
        useDefineForClassFields: false,
        react: { runtime: "automatic" },
      },
      target: "es2022",
      keepClassNames: true,
    },
    module: { type: "commonjs" },
  },
]

/** @type {import("jest").Config} */
module.exports = {
  testEnvironment: "node",
  testMatch: [specs],
  testTimeout: TIMEOUT_MS_BY_TEST_TYPE[testType],
  testSequencer: "<rootDir>/scripts/test/longest-first.mjs",
  modulePathIgnorePatterns: ["<rootDir>/\\.[^/]+/"],
  setupFiles: ["<rootDir>/integration-tests/setup/fast-check-seed.ts"],
  transform: {
    "^.+\\.[jt]sx$": transpile({ tsx: true }),
    "^.+\\.[jt]s$": transpile({ tsx: false }),
  },
}
