import type { Language } from '../../core/base/language.ts';
import { formatCount } from './number.ts';

/** Writes how large a file is, in kB rounded up, or in MB. */
export function formatSize(bytes: number, language: Language): string {
  const kilobytes = Math.ceil(bytes / 1000);
  return kilobytes < 10_000
    ? `${formatCount(kilobytes, language)} kB`
    : `${formatCount(Math.round(kilobytes / 1000), language)} MB`;
}
