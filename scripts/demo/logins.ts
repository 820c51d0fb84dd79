/** For the demo's own database, which nobody else can reach. */
export const ADMIN_LOGIN = { email: "admin@loyalty.demo", password: "bean-club-admin" } as const

/** Of every member of the demo. */
export const MEMBER_PASSWORD = "bean-club-member"
