/** What a slide can do without, the least needed first. */
const SPARE = ['spare', 'titles', 'dashes'] as const;
/**
 * How large a claim is, in units of the slide, and what is left out; from the best down, until all that is left has room. A
 * scene's text is spoken, too: it goes before the claim gets small. Of many overlays the names stay, and the smallest windows
 * have no key.
 */
const LADDER: readonly (readonly [claim: number, ...out: string[]])[] = [
  ...[50, 46, 42, 38, 34].map((claim) => [claim] as const),
  ...SPARE.map((_, last) => [34, ...SPARE.slice(0, last + 1)] as const),
  ...[50, 46, 42, 38, 34].map((claim) => [claim, 'spare', 'told'] as const),
  ...[34, 30, 28].map((claim) => [claim, ...SPARE, 'told'] as const),
  [28, 'spare', 'dashes', 'told', 'rows'],
  [28, ...SPARE, 'told', 'rows', 'key'],
];
const LEFT_OUT = [...SPARE, 'told', 'rows', 'key'];

/** Keeps the claim of a slide as large as lets all else on it be seen, as long as the element is there. */
export function fitType(element: HTMLElement): () => void {
  // Lines are set closer than their glyphs, which then seem to flow over.
  const hasRoom = () => {
    const { bottom } = element.getBoundingClientRect();
    return [...element.children].every((part) => part.getBoundingClientRect().bottom < bottom + 1);
  };
  const fit = () => {
    for (const [claim, ...out] of LADDER) {
      element.style.setProperty('--claim', String(claim));
      for (const name of LEFT_OUT) element.classList.toggle(`without-${name}`, out.includes(name));
      if (hasRoom()) return;
    }
  };
  const sizes = new ResizeObserver(fit);
  // What stands in it can grow without a word changing, as when the type of the slide is known.
  const watch = () => {
    for (const part of element.children) sizes.observe(part);
    fit();
  };
  const words = new MutationObserver(watch);
  words.observe(element, { childList: true, subtree: true, characterData: true });
  sizes.observe(element);
  watch();
  return () => {
    words.disconnect();
    sizes.disconnect();
  };
}
