import type { BrowserContext } from '@playwright/test';

/** Collects what no window may do: throw, log an error, break its policy, or ask another host for anything. */
export class Faults {
  readonly #seen: string[] = [];
  readonly #allowed: RegExp[] = [];

  constructor(context: BrowserContext, origin: string) {
    context.on('weberror', (error) => this.#seen.push(`page error: ${error.error().message}`));
    context.on('console', (message) => {
      if (message.type() !== 'error') return;
      this.#seen.push(`console error: ${message.text()} ${message.location().url}`);
    });
    context.on('request', (request) => {
      const { protocol, origin: asked } = new URL(request.url());
      if (protocol.startsWith('http') && asked !== origin) {
        this.#seen.push(`foreign request: ${request.url()}`);
      }
    });
  }

  /** Has windows and frames log what their policy has refused: of some of it the browser says nothing by itself. */
  static async watch(context: BrowserContext): Promise<void> {
    await context.addInitScript(() => {
      addEventListener('securitypolicyviolation', (event) => {
        const { effectiveDirective, blockedURI, sample, sourceFile, lineNumber } = event;
        const refused = [effectiveDirective, blockedURI, sample].join(' ');
        console.error(`policy: ${refused} at ${sourceFile}:${lineNumber}`);
      });
    });
  }

  /** Expects console errors that match, such as the browser's own line about a failed request. */
  allow(pattern: RegExp): void {
    this.#allowed.push(pattern);
  }

  unexpected(): string[] {
    return this.#seen.filter((fault) => !this.#allowed.some((pattern) => pattern.test(fault)));
  }
}
