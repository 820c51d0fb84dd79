/** Where a till keeps what it must not forget when it is switched off: one text under one name. */
export interface TillStorage {
  read(): Promise<string | null>
  write(text: string): Promise<void>
}

/** Forgets everything with the process: for tests, and for tills that are never off. */
export function memoryStorage(text: string | null = null): TillStorage {
  let kept = text
  return {
    read: async () => kept,
    write: async (next) => {
      kept = next
    },
  }
}

/** The part of the browser's `localStorage` that is used. */
export interface WebStorage {
  getItem(key: string): string | null
  setItem(key: string, value: string): void
}

/** @param key of its own for each till that this browser is */
export function webStorage(storage: WebStorage, key: string): TillStorage {
  return {
    read: async () => storage.getItem(key),
    write: async (text) => {
      storage.setItem(key, text)
    },
  }
}
