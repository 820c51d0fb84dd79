import { setTimeout as pause } from "node:timers/promises"

import { Client } from "@medusajs/framework/pg"

import { cutConnection } from "../outage/cut-connection"
import type { OwnServer } from "../outage/own-server"
import type { LossyProxy } from "../lost-answers/lossy-proxy"

/** @param between gives whole numbers, both ends included */
type Between = (low: number, high: number) => number

/** The whole server goes away without a word, and comes up again. */
export async function stopServer(server: OwnServer, between: Between): Promise<void> {
  await pause(between(300, 1_200))
  await server.stopImmediately()
  await server.startAgain()
}

/** Connections of the shop are cut one by one, whatever they do. */
export async function cutConnections(url: string, count: number, between: Between): Promise<void> {
  const onlooker = new Client({ connectionString: url })
  await onlooker.connect()
  for (let cut = 0; cut < count; cut += 1) {
    await pause(between(20, 120))
    await cutConnection(onlooker)
  }
  await onlooker.end()
}

/** Commits of the ledger succeed, and the shop does not hear of it. */
export async function loseAnswers(
  proxy: LossyProxy,
  count: number,
  between: Between,
): Promise<void> {
  for (let lost = 0; lost < count; lost += 1) {
    proxy.loseNextCommit()
    await pause(between(100, 300))
  }
  proxy.passAll()
}
