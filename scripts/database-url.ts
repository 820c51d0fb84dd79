/** `DATABASE_URL`, or what `DB_HOST`, `DB_PORT`, `DB_USERNAME`, `DB_PASSWORD` and `DB_NAME` say together. */
export function databaseUrl(): string {
  const { DATABASE_URL, DB_HOST, DB_PORT, DB_USERNAME, DB_PASSWORD, DB_NAME } = process.env
  if (DATABASE_URL) return DATABASE_URL
  const user = encodeURIComponent(DB_USERNAME ?? "postgres")
  const password = encodeURIComponent(DB_PASSWORD ?? "")
  return `postgres://${user}:${password}@${DB_HOST ?? "localhost"}:${DB_PORT ?? "5432"}/${DB_NAME ?? "loyalty"}`
}
