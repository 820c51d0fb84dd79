import type { Channel, MayMessage } from "../../domain/consents/consent"
import type { ConnectionPool } from "./ledger/database"
import { withConnection } from "./ledger/database"
import type { PublishWordingInput } from "./operations/publish-wording"
import { publishWording } from "./operations/publish-wording"
import type { ConsentView, WordingView } from "./reads/consents"
import {
  readConsentHistory,
  readConsents,
  readCurrentWordings,
  readMayMessage,
  readWordings,
} from "./reads/consents"

/**
 * Whether a member may be written to, and what he has said. Like the service, a table of contents: each
 * method is one operation or one read.
 */
export class ConsentRegister {
  constructor(private readonly pool: ConnectionPool) {}

  /** Whoever sends anything to a member asks this first. */
  async mayMessage(member_id: string, channel: Channel): Promise<boolean> {
    return (await this.readMayMessage(member_id))[channel]
  }

  readMayMessage(member_id: string): Promise<MayMessage> {
    return withConnection(this.pool, (client) => readMayMessage(client, member_id))
  }

  readConsents(member_ids: readonly string[]): Promise<ConsentView[]> {
    return withConnection(this.pool, (client) => readConsents(client, member_ids))
  }

  readHistory(
    member_id: string,
    page: { readonly limit: number; readonly offset: number },
  ): Promise<{ consents: ConsentView[]; count: number }> {
    return withConnection(this.pool, (client) => readConsentHistory(client, member_id, page))
  }

  publishWording(input: PublishWordingInput): Promise<number> {
    return publishWording(input, this.pool)
  }

  readWordings(channels: readonly Channel[]): Promise<WordingView[]> {
    return withConnection(this.pool, (client) => readWordings(client, channels))
  }

  readCurrentWordings(): Promise<WordingView[]> {
    return withConnection(this.pool, readCurrentWordings)
  }
}
