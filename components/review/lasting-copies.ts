import { allCopies, copyIsNewer, type DeviceCopy, isTooOld, readCopy } from "@/lib/review/device-copy";

/**
 * The second place of the copies on a device. A browser writes localStorage to its disk late (Chromium: after five seconds,
 * and while one types steadily once a minute), so that one which is killed loses what was typed last; IndexedDB is handed
 * to the system at each commit. Where there is none, these do nothing.
 */
const databaseName = "rung-drafts";
const storeName = "copies";
let opening: Promise<IDBDatabase | null> | undefined;

/** Keeps the copy; null removes it. */
export function keepLasting(key: string, copy: DeviceCopy | null): void {
  if (copy) void withStore("readwrite", (store) => store.put(JSON.stringify(copy), key));
  else void withStore("readwrite", (store) => store.delete(key));
}

/** What is kept below `start`; what is damaged is left out. */
export async function lastingCopies(start: string): Promise<{ key: string; copy: DeviceCopy }[]> {
  const found: { key: string; copy: DeviceCopy }[] = [];
  // Keys and texts from one transaction: what is removed meanwhile is in both or in neither.
  await withStore("readonly", (store) => {
    const keys = store.getAllKeys(below(start));
    const texts = store.getAll(below(start));
    texts.addEventListener("success", () => {
      for (const [index, text] of texts.result.entries()) {
        const copy = readCopy(text);
        if (copy) found.push({ key: String(keys.result[index]), copy });
      }
    });
    return texts;
  });
  return found;
}

export function removeLasting(start: string): void {
  void withStore("readwrite", (store) => store.delete(below(start)));
}

/** Brings back to localStorage what it lost when the browser was killed, so that whoever looks there finds it. */
export async function restoreCopies(start: string): Promise<void> {
  for (const { key, copy } of await lastingCopies(start)) {
    if (copyIsNewer(copy, readCopy(localStorage.getItem(key)))) localStorage.setItem(key, JSON.stringify(copy));
  }
}

/** Removes what is older than seven days, of whomever it is. */
export async function sweepLasting(now: number): Promise<void> {
  for (const { key, copy } of await lastingCopies(allCopies)) if (isTooOld(copy, now)) keepLasting(key, null);
}

function below(start: string): IDBKeyRange {
  return IDBKeyRange.bound(start, `${start}\uffff`);
}

/** The result of one request in a transaction of its own; null where the browser keeps nothing. */
async function withStore<T>(
  mode: IDBTransactionMode,
  ask: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T | null> {
  opening ??= open();
  const database = await opening;
  try {
    return database && (await answer(ask(database.transaction(storeName, mode).objectStore(storeName))));
  } catch {
    return null;
  }
}

async function open(): Promise<IDBDatabase | null> {
  try {
    const request = indexedDB.open(databaseName, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(storeName);
    return await answer(request);
  } catch {
    return null;
  }
}

function answer<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
