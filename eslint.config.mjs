import js from "@eslint/js"
import reactHooks from "eslint-plugin-react-hooks"
import globals from "globals"
import tseslint from "typescript-eslint"

const TYPESCRIPT = ["src/**/*.{ts,tsx}", "{integration-tests,bench,scripts}/**/*.ts", "*.ts"]

/** zod, awilix, pg and MikroORM must be the very copies that Medusa runs on. */
const FRAMEWORK_OWNED = [
  { name: "zod", message: 'Import from "@medusajs/framework/zod".' },
  { name: "awilix", message: 'Import from "@medusajs/framework/awilix".' },
  { name: "pg", message: 'Import from "@medusajs/framework/pg".' },
]

/** Time, ids and randomness are arguments of a rule: the same input always gives the same answer. */
const IMPURE = [
  { selector: "MemberExpression[object.name='Date'][property.name='now']" },
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]" },
  { selector: "MemberExpression[object.name='Math'][property.name='random']" },
  { selector: "MemberExpression[object.name='DateTime'][property.name='now']" },
  { selector: "CallExpression[callee.object.name='DateTime'][arguments.length=0]" },
  { selector: "Identifier[name='process']" },
  { selector: "Identifier[name='crypto']" },
].map((rule) => ({ ...rule, message: "A rule takes time, ids and randomness as arguments." }))

export default tseslint.config(
  {
    ignores: [
      "node_modules/",
      ".medusa/",
      ".demo/",
      ".test-postgres/",
      "coverage/",
      "integration-tests/fixtures/layers/",
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  js.configs.recommended,
  {
    files: TYPESCRIPT,
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: { project: "./tsconfig.check.json", tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/switch-exhaustiveness-check": "error",
      // Medusa's interfaces want async methods also where there is nothing to wait for.
      "@typescript-eslint/require-await": "off",
      // Schemas are read when the first request of their area comes: see src/api/schemas-on-demand.ts.
      "@typescript-eslint/no-require-imports": ["error", { allow: ["/[a-z-]*validators$"] }],
      "@typescript-eslint/no-unused-vars": ["error", { ignoreRestSiblings: true }],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "no-restricted-imports": [
        "error",
        {
          paths: FRAMEWORK_OWNED,
          patterns: [
            { group: ["@mikro-orm/*"], message: 'Import from "@medusajs/framework/mikro-orm/…".' },
          ],
        },
      ],
      eqeqeq: "error",
      "max-lines": ["error", { max: 300 }],
    },
  },
  {
    files: ["src/**/*.{ts,tsx}"],
    ignores: ["**/*.spec.{ts,tsx}"],
    rules: {
      "max-lines-per-function": ["error", { max: 70, skipComments: true, skipBlankLines: true }],
      "no-console": "error",
    },
  },
  {
    // A specification is a list of sentences: it may be longer than code that has to be understood at once.
    files: ["**/*.{spec,suite}.{ts,tsx}"],
    rules: { "max-lines": ["error", { max: 450 }] },
  },
  {
    files: ["src/domain/**/*.ts"],
    ignores: ["**/*.spec.ts"],
    rules: { "no-restricted-syntax": ["error", ...IMPURE] },
  },
  {
    files: ["src/admin/**/*.{ts,tsx}"],
    extends: [reactHooks.configs.flat.recommended],
    languageOptions: { globals: globals.browser },
  },
  {
    files: ["**/*.{spec,suite}.{ts,tsx}"],
    rules: {
      // The test runner answers with untyped bodies; the assertions are what checks them.
      "@typescript-eslint/no-unsafe-argument": "off",
      "@typescript-eslint/no-unsafe-assignment": "off",
      "@typescript-eslint/no-unsafe-call": "off",
      "@typescript-eslint/no-unsafe-member-access": "off",
      "@typescript-eslint/no-unsafe-return": "off",
      "@typescript-eslint/unbound-method": "off",
    },
  },
  {
    files: ["**/*.mjs"],
    languageOptions: { globals: globals.node },
    rules: {
      "max-lines": ["error", { max: 300 }],
      "no-unused-vars": ["error", { ignoreRestSiblings: true }],
    },
  },
  {
    files: ["**/*.{js,cjs}"],
    languageOptions: { sourceType: "commonjs", globals: globals.node },
  },
)
