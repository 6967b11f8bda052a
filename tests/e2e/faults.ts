import type { Page } from '@playwright/test';

/** Collects what a page must never do: throw, log an error, or ask another host for anything. */
export class Faults {
  readonly #seen: string[] = [];
  readonly #allowed: RegExp[] = [];

  constructor(page: Page, origin: string) {
    page.on('pageerror', ({ message }) => this.#seen.push(`page error: ${message}`));
    page.on('console', (message) => {
      if (message.type() !== 'error') return;
      this.#seen.push(`console error: ${message.text()} ${message.location().url}`);
    });
    page.context().on('request', (request) => {
      const { protocol, origin: asked } = new URL(request.url());
      if (protocol.startsWith('http') && asked !== origin) {
        this.#seen.push(`foreign request: ${request.url()}`);
      }
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
