const RIGHT_TO_LEFT = new Set(["ar", "ckb", "fa", "he", "ur"])

/** How a language is written: "fa-IR" from right to left. */
export function textDirection(locale: string): "ltr" | "rtl" {
  const [language = ""] = locale.toLowerCase().split(/[-_]/)
  return RIGHT_TO_LEFT.has(language) ? "rtl" : "ltr"
}
