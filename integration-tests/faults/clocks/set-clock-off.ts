/**
 * Puts the clock of this process forward, or back where `off_ms` is below zero: whatever asks what time it
 * is. Clocks that only measure how long something takes go on as they are.
 * @returns puts it right again
 */
export function setClockOff(off_ms: number): () => void {
  const RightDate = globalThis.Date
  const now = () => RightDate.now() + off_ms
  globalThis.Date = new Proxy(RightDate, {
    construct: (_, values: readonly unknown[]) =>
      Reflect.construct(RightDate, values.length === 0 ? [now()] : values) as Date,
    apply: () => new RightDate(now()).toString(),
    get: (target, name, receiver) =>
      name === "now" ? now : (Reflect.get(target, name, receiver) as unknown),
  })
  return () => {
    globalThis.Date = RightDate
  }
}
