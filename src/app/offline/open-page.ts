import type { OpenPage } from './site-update.ts';

const KEY = 'relief-atlas:edition';

/** What is entered here is in the address, or of no moment. */
const IN_ADDRESS = ['range', 'checkbox', 'radio', 'search'];

/** The page in a window, which is heard from now on for what the reader enters. */
export function openPage(tell: OpenPage['tell']): OpenPage {
  let hasInput = false;
  const note = ({ type, target }: Event) => {
    const isField = target instanceof HTMLInputElement && !IN_ADDRESS.includes(target.type);
    if (type === 'drop' || isField || target instanceof HTMLTextAreaElement) hasInput = true;
  };
  for (const type of ['input', 'drop']) addEventListener(type, note, { capture: true });
  return {
    program: document.querySelector('script[type="module"][src]')?.getAttribute('src') ?? '',
    async fetchPage() {
      const address = location.href.replace(/[?#].*/, '');
      return (await fetch(address, { cache: 'no-store' })).text();
    },
    hasInput: () => hasInput,
    recall: () => withStorage((storage) => storage.getItem(KEY)) ?? null,
    remember: (kept) => withStorage((storage) => (storage.setItem(KEY, kept), true)) ?? false,
    reload: () => location.reload(),
    tell,
  };
}

/** A window may have a storage that it must not touch, or that is full. */
function withStorage<T>(use: (storage: Storage) => T): T | undefined {
  try {
    return use(sessionStorage);
  } catch {
    return undefined;
  }
}
