/** An open page whose site may have been updated since. */
export interface OpenPage {
  /** The address of its program, as the page names it. */
  readonly program: string;
  /** The text of the page as the site has it now. */
  fetchPage(): Promise<string>;
  /** Whether the reader has entered something that no address keeps. */
  hasInput(): boolean;
  /** What this tab has kept across loads, if anything. */
  recall(): string | null;
  /** Keeps it; `false` where the browser keeps nothing. */
  remember(note: string): boolean;
  reload(): void;
  /** Says that the site has been updated, and whether the page has been loaded anew for it. */
  tell(reloaded: boolean): void;
}

/** Marks that the reader has not been told yet why the page was loaded anew. */
const UNTOLD = '!';

/**
 * Finds out why a part of the program is missing. If the site has been updated the page is loaded anew, once for each
 * edition, and at once only where nothing is lost by it; else the reader is told. Other causes are for whoever has
 * asked for the part.
 */
export async function meetMissingPart(page: OpenPage): Promise<void> {
  const html = await page.fetchPage().catch(() => '');
  const current = /<script type="module"[^>]* src="([^"]+)"/.exec(html)?.[1];
  if (!current || current === page.program) return;
  const isTried = page.recall()?.replace(UNTOLD, '') === current;
  if (isTried || page.hasInput() || !page.remember(UNTOLD + current)) page.tell(false);
  else page.reload();
}

/** Tells the reader once why the page was loaded anew. */
export function tellUpdate(page: OpenPage): void {
  if (page.recall() !== UNTOLD + page.program) return;
  page.remember(page.program);
  page.tell(true);
}
