import { useMutation } from "@tanstack/react-query"
import { sdk } from "../../lib/shop/sdk"

/** Saves the members of a list on the user's disk as a file for a spreadsheet. */
export function useMemberFile() {
  return useMutation({
    mutationFn: async (query: Record<string, unknown>) => {
      const answer = await sdk.client.fetch<Response>("/admin/loyalty/members.csv", {
        query,
        headers: { accept: "text/csv" },
      })
      saveFile(await answer.blob(), "members.csv")
    },
  })
}

function saveFile(content: Blob, name: string): void {
  const link = document.createElement("a")
  link.href = URL.createObjectURL(content)
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
}
