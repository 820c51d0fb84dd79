import type { BirthdayGrant, Grant, GrantTerms } from "../../domain/grants/grant-terms"
import { bonusesToWire } from "../../domain/money/bonuses"
import type { GrantsBody } from "../admin/loyalty/programs/grant-validators"
import { hundredths } from "./figures"

type InMajorUnits<T extends Grant> = Omit<T, "bonuses"> & { readonly bonuses: number }

/** Grants on the wire: bonuses in major units. */
export interface WireGrants {
  readonly welcome: InMajorUnits<Grant> | null
  readonly birthday: InMajorUnits<BirthdayGrant> | null
}

export function grantsToWire({ welcome, birthday }: GrantTerms): WireGrants {
  return {
    welcome: welcome && { ...welcome, bonuses: bonusesToWire(welcome.bonuses) },
    birthday: birthday && { ...birthday, bonuses: bonusesToWire(birthday.bonuses) },
  }
}

export function grantsFromWire({ welcome, birthday }: GrantsBody): Partial<GrantTerms> {
  return {
    ...(welcome !== undefined && { welcome: welcome && grantFromWire(welcome) }),
    ...(birthday !== undefined && {
      birthday: birthday && {
        ...grantFromWire(birthday),
        days_before: birthday.days_before ?? 0,
        days_after: birthday.days_after ?? 0,
      },
    }),
  }
}

function grantFromWire(body: NonNullable<GrantsBody["welcome"]>): Grant {
  return {
    bonuses: hundredths(body.bonuses),
    activation_delay_days: body.activation_delay_days ?? 0,
    expiry: body.expiry ?? null,
  }
}
