import { useQuery } from "@tanstack/react-query"

/** The address under which one joins, for a telephone's camera. What draws it is large, and loaded only here. */
export function JoinCode({ url }: { readonly url: string }) {
  const { data: svg } = useQuery({
    queryKey: ["loyalty", "join-code", url],
    queryFn: async () => {
      const { qrcode, drawingSVG } = await import("bwip-js/browser")
      return qrcode({ bcid: "qrcode", text: url, scale: 2 }, drawingSVG())
    },
    staleTime: Infinity,
  })
  return svg ? <img src={`data:image/svg+xml;utf8,${encodeURIComponent(svg)}`} alt={url} /> : null
}
