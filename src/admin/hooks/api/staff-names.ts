import { useQuery } from "@tanstack/react-query"
import { personName } from "../../lib/members/person-name"
import { sdk } from "../../lib/shop/sdk"

/** How these users are called, by their ids; keys of the API and users who are gone are not in it. */
export function useStaffNames(user_ids: readonly string[]) {
  const ids = [...user_ids].sort()
  return useQuery({
    queryKey: ["loyalty", "staff-names", ids],
    queryFn: async () => {
      const { users } = await sdk.admin.user.list({
        id: ids,
        fields: "id,email,first_name,last_name",
        limit: ids.length,
      })
      return new Map(users.map((user) => [user.id, personName(user)]))
    },
    enabled: ids.length > 0,
    placeholderData: (known) => known,
  })
}
