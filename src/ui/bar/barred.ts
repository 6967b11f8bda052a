import { MESSAGES } from '../../i18n/messages/index.ts';
import { TIMELINE } from '../../i18n/messages/timeline.ts';
import type { Language } from '../../core/base/language.ts';

/** Adds to options why they cannot be chosen; those that cannot for one reason share one sentence. */
export function withReasons<T extends string>(
  options: readonly (readonly [value: T, name: string])[],
  why: (value: T) => string | undefined,
  language: Language,
): (readonly [value: T, name: string, reason?: string])[] {
  const named = options.map(([value, name]) => ({ value, name, reason: why(value) }));
  return named.map(({ value, name, reason }) => {
    if (reason === undefined) return [value, name] as const;
    const alike = named.filter((other) => other.reason === reason).map(({ name }) => name);
    const ways = MESSAGES[language].list(alike);
    return [value, name, TIMELINE[language].barred(ways, reason)] as const;
  });
}
