/** Leaves the hook to a handler of the project. */
export const HOOK_SWITCH = "LOYALTY_REGISTER_HOOKS"

/** Whether this process takes the `validate` hook of `completeCartWorkflow` itself. */
export function takesHooks(environment: NodeJS.ProcessEnv): boolean {
  return environment[HOOK_SWITCH] !== "false"
}
