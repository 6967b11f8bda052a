import type { Source } from '../../../data/product.ts';
import type { Language } from '../../core/base/language.ts';
import { MESSAGES } from '../messages/index.ts';

/** Who published a document, as it names itself; where that is not recorded, words for it in the languages of the page. */
export function publisherText(
  { publisher }: Pick<Source, 'publisher'>,
  ...languages: readonly Language[]
): string {
  return publisher || languages.map((language) => MESSAGES[language].noPublisher).join(' / ');
}
