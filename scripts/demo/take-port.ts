import net from "node:net"

const USUAL_PORT = 9_000
const TRIES = 100

/**
 * The port that was asked for, or the first free one from 9000.
 * @throws Error when the one that was asked for is taken
 */
export async function takePort(wanted: number | null): Promise<number> {
  if (wanted !== null) {
    if (await isFree(wanted)) return wanted
    throw new Error(`Port ${wanted} is taken. Choose another: npm run demo -- --port ${wanted + 1}`)
  }
  for (let port = USUAL_PORT; port < USUAL_PORT + TRIES; port += 1) {
    if (await isFree(port)) return port
  }
  throw new Error(`No port from ${USUAL_PORT} is free. Choose one: npm run demo -- --port N`)
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const listener = net.createServer()
    listener.on("error", () => resolve(false))
    listener.listen(port, () => listener.close(() => resolve(true)))
  })
}
