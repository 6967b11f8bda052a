import type { Language } from '../../core/base/language.ts';
import { MESSAGES } from '../messages/index.ts';

/** Names the atlas, alone or with what it shows. */
export function titleOf(language: Language, how: 'short' | 'full'): string {
  const { title, subtitle } = MESSAGES[language];
  if (how === 'short') return title;
  return language === 'zh' ? `${title}：${subtitle}` : `${title}: ${subtitle}`;
}
