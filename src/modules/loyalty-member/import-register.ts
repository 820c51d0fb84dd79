import type { ShopFacts } from "../../domain/member-import/fit-row"
import type { ConnectionPool } from "./ledger/database"
import { withConnection } from "./ledger/database"
import type { ImportChunkInput } from "./operations/import-chunk"
import { importChunk } from "./operations/import-chunk"
import type { PutDownImportInput } from "./operations/put-down-import"
import { putDownImport } from "./operations/put-down-import"
import type { MemberImportRowView, MemberImportView, RowOutcome } from "./reads/member-imports"
import {
  readMemberImport,
  readMemberImportRows,
  readMemberImports,
  readOpenImports,
} from "./reads/member-imports"
import type { Page } from "./reads/page"
import type { ShopFactsAsked } from "./reads/shop-facts"
import { readShopFacts } from "./reads/shop-facts"

/** Members from older systems. Like the service, a table of contents: each method is one operation or one read. */
export class ImportRegister {
  constructor(private readonly pool: ConnectionPool) {}

  putDownImport(input: PutDownImportInput): Promise<string> {
    return putDownImport(input, this.pool)
  }

  importChunk(input: ImportChunkInput): Promise<boolean> {
    return importChunk(input, this.pool)
  }

  readShopFacts(asked: ShopFactsAsked): Promise<ShopFacts> {
    return withConnection(this.pool, (client) => readShopFacts(client, asked))
  }

  readOpenImports(limit: number): Promise<{ id: string; program_id: string }[]> {
    return withConnection(this.pool, (client) => readOpenImports(client, limit))
  }

  readMemberImport(id: string): Promise<MemberImportView | null> {
    return withConnection(this.pool, (client) => readMemberImport(client, id))
  }

  readMemberImports(
    filter: { readonly program_id?: string },
    page: Page,
  ): Promise<{ imports: MemberImportView[]; count: number }> {
    return withConnection(this.pool, (client) => readMemberImports(client, filter, page))
  }

  readMemberImportRows(
    filter: { readonly import_id: string; readonly outcome?: RowOutcome },
    page: Page,
  ): Promise<{ rows: MemberImportRowView[]; count: number }> {
    return withConnection(this.pool, (client) => readMemberImportRows(client, filter, page))
  }
}
