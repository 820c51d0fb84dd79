import { sdk } from "./sdk"

type Query = Readonly<Record<string, string | number | null | undefined>>

interface Answer {
  readonly headers: Headers
  readonly blob: () => Promise<Blob>
  readonly text: () => Promise<string>
}

/** An answer that is no JSON: a file of the server's, under the admin's own login. */
export function readFile(path: string, query: Query = {}): Promise<Answer> {
  const given = Object.entries(query).filter(([, value]) => value !== null && value !== undefined)
  return sdk.client.fetch<Answer>(path, {
    query: Object.fromEntries(given),
    headers: { accept: "*/*" },
  })
}

export async function readText(path: string, query: Query = {}): Promise<string> {
  return (await readFile(path, query)).text()
}

/** Lets the browser save a file under this name. */
export function saveFile(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob)
  const link = document.createElement("a")
  link.href = url
  link.download = name
  link.click()
  URL.revokeObjectURL(url)
}
