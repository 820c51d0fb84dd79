import { useState } from "react"
import type { TillPlace } from "../../lib/till/till-place"
import { placeOf } from "../../lib/till/till-place"
import { useTillRegions } from "../api/till-places"

const KEPT = "loyalty-till-place"

/** Where this till stands: chosen once, and kept in the browser. */
export function usePlace() {
  const regions = useTillRegions()
  const [kept, setKept] = useState(() => localStorage.getItem(KEPT))
  const known = regions.data ?? []
  const place = placeOf(kept, known)
  return {
    regions,
    place,
    region: known.find(({ id }) => id === place?.region_id) ?? null,
    choose: (chosen: TillPlace) => {
      const text = JSON.stringify(chosen)
      localStorage.setItem(KEPT, text)
      setKept(text)
    },
  }
}
