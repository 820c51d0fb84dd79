import type { ShopClient } from "./shop-client"

export interface StaffLogin {
  readonly email: string
  readonly password: string
}

/** Somebody who works for the shop, invited as people are. */
export async function inviteUser(
  admin: ShopClient,
  anonymous: ShopClient,
  login: StaffLogin,
): Promise<{ readonly id: string }> {
  const { invite } = await admin.post<{ invite: { token: string } }>("/admin/invites", {
    email: login.email,
  })
  const { token } = await anonymous.post<{ token: string }>("/auth/user/emailpass/register", login)
  const { user } = await anonymous
    .with({ token })
    .post<{ user: { id: string } }>(`/admin/invites/accept?token=${invite.token}`, {
      email: login.email,
    })
  return user
}
