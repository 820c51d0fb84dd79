const path = require("node:path")

const SPEC = "\\.spec\\.tsx?$"

/** A layer may import itself and what is named here; every other folder of `src` is forbidden to it. */
const layer = (name, from, allowed, comment) => ({
  name,
  comment,
  severity: "error",
  from: { path: from },
  to: { path: "^src/", pathNot: allowed },
})

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    layer(
      "domain-imports-only-domain",
      "^src/domain/",
      ["^src/domain/"],
      "The rules are pure: nothing around them may leak in.",
    ),
    {
      name: "domain-imports-no-framework",
      comment:
        "Luxon for calendars and libphonenumber-js for phone numbers are all that a rule may need; " +
        "no framework, no I/O.",
      severity: "error",
      from: { path: "^src/domain/", pathNot: SPEC },
      to: { path: "node_modules/", pathNot: "node_modules/((@types/)?luxon|libphonenumber-js)/" },
    },
    {
      name: "domain-imports-no-node",
      comment: "A rule runs in the browser too, and takes time, ids and randomness as arguments.",
      severity: "error",
      from: { path: "^src/domain/", pathNot: SPEC },
      to: { dependencyTypes: ["core"] },
    },
    layer(
      "module-imports-only-itself-and-domain",
      "^src/modules/([^/]+)/",
      ["^src/domain/", "^src/modules/$1/"],
      "A module is a transaction boundary: it knows neither another module nor who calls it.",
    ),
    layer(
      "workflow-imports-only-modules-and-domain",
      "^src/workflows/",
      ["^src/workflows/", "^src/modules/", "^src/domain/"],
      "Workflows do not know who calls them.",
    ),
    layer(
      "link-imports-only-modules",
      "^src/links/",
      ["^src/links/", "^src/modules/"],
      "A link joins a module of ours to one of Medusa.",
    ),
    layer(
      "entrance-imports-only-what-is-below",
      "^src/(api|subscribers|jobs)/",
      ["^src/$1/", "^src/workflows/", "^src/modules/", "^src/domain/"],
      "Entrances lie side by side: what two of them share belongs to a workflow or to the domain.",
    ),
    layer(
      "admin-imports-only-domain",
      "^src/admin/",
      ["^src/admin/", "^src/domain/"],
      "Admin pages run in a browser; they share nothing with the server but the rules.",
    ),
    {
      name: "till-client-imports-only-itself",
      comment: "It runs in tills, which have nothing of the shop and none of its packages.",
      severity: "error",
      from: { path: "^src/till-client/", pathNot: SPEC },
      to: { pathNot: "^src/till-client/" },
    },
    {
      name: "admin-imports-no-node",
      comment: "There is no Node in a browser.",
      severity: "error",
      from: { path: "^src/admin/", pathNot: SPEC },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "no-circular-imports",
      comment: "In a circle, nothing can be understood or changed alone.",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "shipped-code-imports-no-dev-package",
      comment:
        "A shop installs dependencies and peers, not devDependencies. Medusa's dashboard brings " +
        "react-i18next; as a peer of ours, npm would put a second i18next beside the dashboard's.",
      severity: "error",
      from: { path: "^src/", pathNot: SPEC },
      to: {
        dependencyTypes: ["npm-dev"],
        dependencyTypesNot: ["npm", "npm-peer"],
        pathNot: "node_modules/react-i18next/",
      },
    },
    {
      name: "shipped-code-imports-no-spec",
      comment: "Specs are not shipped.",
      severity: "error",
      from: { path: "^src/", pathNot: SPEC },
      to: { path: SPEC },
    },
    {
      name: "no-unresolvable-imports",
      comment: "An import that leads nowhere escapes every other rule.",
      severity: "error",
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: path.join(__dirname, "tsconfig.json") },
    combinedDependencies: false,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
      extensions: [".ts", ".tsx", ".d.ts", ".js", ".mjs", ".cjs", ".json"],
      mainFields: ["module", "main", "types"],
    },
  },
}
