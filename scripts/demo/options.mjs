export const USAGE = `Usage: npm run demo [-- --once] [-- --port N]
  --once     end after the story; exit code 0 when every figure in it is right
  --port N   where the shop answers; otherwise 9000, or the next one that is free`

/**
 * What the command line asks for.
 * @param {string[]} words
 * @returns {{ once: boolean, port: number | null, problem?: string }}
 */
export function optionsOf(words) {
  const options = { once: false, port: null }
  const left = words.flatMap((word) => word.split(/(?<=^--port)=/))
  for (let word = left.shift(); word !== undefined; word = left.shift()) {
    if (word === "--once") options.once = true
    else if (word === "--port") {
      options.port = Number(left.shift())
      if (!Number.isInteger(options.port) || options.port < 1 || options.port > 65_535) {
        return { ...options, problem: "--port needs a number from 1 to 65535." }
      }
    } else return { ...options, problem: `There is no option ${word}.` }
  }
  return options
}
