/** How large a claim is, in units of the slide, and what is left out; from the best down, until all that is left has room. */
const LADDER: readonly (readonly [claim: number, ...out: string[]])[] = [
  [50],
  [46],
  [42],
  [38],
  [34],
  [34, 'spare'],
  [34, 'spare', 'titles'],
  [34, 'spare', 'titles', 'dashes'],
  [30, 'spare', 'titles', 'dashes'],
  [28, 'spare', 'titles', 'dashes'],
  [28, 'spare', 'titles', 'dashes', 'told'],
];
const LEFT_OUT = ['spare', 'titles', 'dashes', 'told'];

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
  const words = new MutationObserver(fit);
  words.observe(element, { childList: true, subtree: true, characterData: true });
  const sizes = new ResizeObserver(fit);
  sizes.observe(element);
  fit();
  return () => {
    words.disconnect();
    sizes.disconnect();
  };
}
