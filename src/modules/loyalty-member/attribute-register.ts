import type { Attribute } from "../../domain/attributes/attribute"
import type { AttributePatch } from "../../domain/attributes/change-attribute"
import type { ConnectionPool } from "./ledger/database"
import { withConnection } from "./ledger/database"
import { createAttribute, deleteAttribute, updateAttribute } from "./operations/define-attribute"
import type { MemberAnswers } from "./reads/attributes"
import { readAnswers, readAttributes } from "./reads/attributes"

/**
 * Customer fields and what members have in them. Like the service, a table of contents: each method is one
 * operation or one read.
 */
export class AttributeRegister {
  constructor(private readonly pool: ConnectionPool) {}

  createAttribute(attribute: Attribute): Promise<void> {
    return createAttribute(attribute, this.pool)
  }

  updateAttribute(input: { readonly key: string; readonly patch: AttributePatch }): Promise<void> {
    return updateAttribute(input, this.pool)
  }

  deleteAttribute(key: string): Promise<void> {
    return deleteAttribute(key, this.pool)
  }

  readAttributes(): Promise<Attribute[]> {
    return withConnection(this.pool, readAttributes)
  }

  readAnswers(member_ids: readonly string[]): Promise<ReadonlyMap<string, MemberAnswers>> {
    return withConnection(this.pool, (client) => readAnswers(client, member_ids))
  }
}
