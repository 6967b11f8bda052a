import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Plugin } from 'vite';
import { TEMPLATE } from '../../src/export/single-file/single-file.ts';
import { inlineOf, policyOf, together, withPolicy } from '../policy/content-policy.ts';
import {
  caddySnippet,
  headersOf,
  netlifyHeaders,
  nginxSnippet,
  readNetlifyHeaders,
} from '../policy/server-files.ts';

/** What the build writes for servers, below the page's folder. */
const SERVER_FILES = {
  _headers: netlifyHeaders,
  'server/nginx.conf': nginxSnippet,
  'server/Caddyfile': caddySnippet,
};

/**
 * Gives every page of the build its policy, and writes what servers need to send it. The preview sends what is written for
 * those who read `_headers`, so that all is tried under it.
 */
export function policy(): Plugin {
  return {
    name: 'relief-atlas:policy',
    writeBundle: {
      // After those that write pages past the bundle.
      order: 'post',
      sequential: true,
      async handler({ dir }) {
        const names = await readdir(dir!, { recursive: true });
        const pages = await Promise.all(
          names
            .filter((name) => name.endsWith('.html') && name !== TEMPLATE)
            .map(async (name) => {
              const path = join(dir!, name);
              const html = await readFile(path, 'utf8');
              await writeFile(path, withPolicy(html));
              return inlineOf(html);
            }),
        );
        const headers = headersOf(policyOf(together(pages)));
        for (const [name, write] of Object.entries(SERVER_FILES)) {
          const path = join(dir!, name);
          await mkdir(dirname(path), { recursive: true });
          await writeFile(path, write(headers));
        }
      },
    },
    async configurePreviewServer({ config, middlewares }) {
      const path = resolve(config.root, config.build.outDir, '_headers');
      if (!existsSync(path)) return;
      const headersFor = readNetlifyHeaders(await readFile(path, 'utf8'));
      middlewares.use((request, response, next) => {
        const asked = request.url!.split(/[?#]/)[0]!;
        for (const [name, value] of headersFor(asked)) response.setHeader(name, value);
        next();
      });
    },
  };
}
