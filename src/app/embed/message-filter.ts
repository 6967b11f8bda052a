/**
 * Tells which messages are accepted: those of the page around the frame, and of no other window. Who embeds the atlas may
 * steer it, so any origin may; but one host has one origin. It is what the browser says of the parent where it says it
 * (not Firefox, and not under `referrerpolicy="no-referrer"`), else that of the first message. A host without an
 * origin, as a sandboxed page or a file, is `null` and is accepted, too. Nothing here gives a host more than the reader has:
 * own figures are kept from other origins where they would leave, in the exports.
 */
export class MessageFilter {
  readonly #page: Window;
  #origin?: string;

  constructor(page: Window) {
    this.#page = page;
    const ancestor = page.location.ancestorOrigins?.[0];
    // A page from a disk is named `file://` here, and `null` by its messages.
    if (ancestor && URL.canParse(ancestor) && new URL(ancestor).origin === ancestor)
      this.#origin = ancestor;
  }

  /** Whether a message is from the host; the first one settles the host's origin. */
  accepts({ source, origin }: Pick<MessageEvent, 'source' | 'origin'>): boolean {
    if (source === null || source !== this.#page.parent) return false;
    return origin === (this.#origin ??= origin);
  }
}
