/** How a receipt looks, on the screen and on a roll of 80 mm, of which printers use 72. */
export const RECEIPT_STYLES = `
.loyalty-receipt { background: #fff; color: #000; font: 13px/1.4 ui-monospace, Menlo, Consolas, monospace; padding: 4mm; width: 72mm; max-width: 100%; margin: 0 auto; }
.loyalty-receipt p { margin: 0; white-space: pre-line; text-align: center; overflow-wrap: anywhere; }
.loyalty-receipt hr { border: 0; border-top: 1px dashed #000; margin: 2mm 0; }
.loyalty-receipt ul, .loyalty-receipt dl { list-style: none; margin: 0; padding: 0; }
.loyalty-receipt-row { display: flex; justify-content: space-between; gap: 3mm; }
.loyalty-receipt-row > :first-child { min-width: 0; overflow-wrap: anywhere; }
.loyalty-receipt-row > :last-child { white-space: nowrap; margin: 0; }
.loyalty-receipt-sum { font-size: 16px; font-weight: 700; }
.loyalty-receipt img { display: block; margin: 2mm auto; width: 30mm; height: 30mm; }
`

const PAGE_STYLES = `
@page { size: 80mm auto; margin: 0; }
html, body { margin: 0; background: #fff; }
`

/** Prints a part of the page by itself: the browser asks for the printer, and the till stays as it is. */
export function printOnRoll(paper: HTMLElement): void {
  const frame = document.createElement("iframe")
  frame.setAttribute("aria-hidden", "true")
  frame.tabIndex = -1
  frame.style.cssText = "position:fixed;inset-inline-end:0;bottom:0;width:0;height:0;border:0"
  frame.srcdoc = `<!doctype html><meta charset="utf-8"><style>${PAGE_STYLES}${RECEIPT_STYLES}</style>${paper.outerHTML}`
  frame.addEventListener("load", () => {
    const view = frame.contentWindow
    if (!view) return
    view.addEventListener("afterprint", () => {
      frame.remove()
    })
    view.print()
  })
  document.body.append(frame)
}
