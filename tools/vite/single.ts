import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build, type Plugin, type Rolldown } from 'vite';
import { ELEMENT, SLOT } from '../../src/release/embedded-files.ts';
import { TEMPLATE } from '../../src/export/single-file/single-file.ts';
import { latestRelease } from '../open-from-disk.ts';
import { withPolicyAlone } from '../policy/content-policy.ts';
import { firstPage } from './first-page.ts';

/** Marks a worker whose whole program is put into the page. */
const IN_PAGE = '?in-page';

/** Unpacks the program and runs it as if it stood here; the policy knows it by its hash. */
const START = `
const packed = Uint8Array.from(atob(document.getElementById('program').textContent), (char) => char.charCodeAt(0));
const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
const script = document.createElement('script');
script.type = 'module';
script.textContent = await new Response(stream).text();
document.body.append(script);
`;

/** Writes, beside the page, the template of a single file: the whole app in one page, with a slot for the view. */
export function singleTemplate(releases: string): Plugin {
  let root = '';
  let template: Promise<string>;
  return {
    name: 'relief-atlas:single-template',
    apply: 'build',
    configResolved(config) {
      root = config.root;
    },
    buildStart() {
      template = makeTemplate(root, releases);
    },
    async generateBundle() {
      this.emitFile({ type: 'asset', fileName: TEMPLATE, source: await template });
    },
  };
}

async function makeTemplate(root: string, releases: string): Promise<string> {
  const output = await bundle(root, {
    plugins: [inPage(root), svelte(), firstPage(releases, { standsAlone: true }), ownEntry()],
    define: { __RELEASE__: JSON.stringify(latestRelease(releases)) },
  });
  const text = (pattern: RegExp) => {
    const found = output.filter(({ fileName }) => pattern.test(fileName));
    if (found.length !== 1) throw new Error(`${TEMPLATE}: got ${found.length} files ${pattern}`);
    return found[0]!.type === 'chunk' ? found[0]!.code : String(found[0]!.source);
  };
  const icon = Buffer.from(readFileSync(join(root, 'public/icon.svg'))).toString('base64');
  const program = text(/\.js$/);
  const packed = gzipSync(program, { level: 9 }).toString('base64');
  const page = text(/\.html$/)
    .replace(/<script type="module"[^>]*><\/script>\s*/, '')
    .replace(/<link rel="stylesheet"[^>]*>/, () => `<style>${text(/\.css$/)}</style>`)
    .replace('./icon.svg', `data:image/svg+xml;base64,${icon}`)
    .replace(
      '</body>',
      () =>
        `<script type="application/json" id="${ELEMENT}">${SLOT}</script>` +
        `<script type="text/plain" id="program">${packed}</script>` +
        `<script type="module">${START}</script></body>`,
    );
  return withPolicyAlone(page, [program]);
}

/** Starts the page as a single file starts. */
function ownEntry(): Plugin {
  return {
    name: 'relief-atlas:own-entry',
    transformIndexHtml: {
      order: 'pre',
      handler: (html) => html.replace('/src/main.ts', '/src/single.ts'),
    },
  };
}

/** Gives each worker an address made of its program, which is part of the page's. */
function inPage(root: string): Plugin {
  return {
    name: 'relief-atlas:in-page',
    enforce: 'pre',
    async resolveId(source, importer) {
      const [path] = source.split(/\?worker&url$/);
      if (path === source) return null;
      const found = await this.resolve(path!, importer, { skipSelf: true });
      return found && found.id + IN_PAGE;
    },
    transform(code) {
      const made = /new Worker\(new URL\('([^']+)', import\.meta\.url\), \{ type: 'module' \}\)/;
      const path = made.exec(code)?.[1];
      if (!path) return null;
      return {
        code: `import workerUrl from '${path}?worker&url';${code.replace(made, 'new Worker(workerUrl)')}`,
        map: null,
      };
    },
    async load(id) {
      if (!id.endsWith(IN_PAGE)) return null;
      const [worker] = await bundle(root, {}, id.slice(0, -IN_PAGE.length));
      if (worker?.type !== 'chunk') throw new Error(`${id}: got no program`);
      const program = JSON.stringify(worker.code);
      // MapLibre makes a module of what does not end so, from another address that could not reach the page's data.
      const address = `URL.createObjectURL(new Blob([${program}], { type: 'text/javascript' })) + '#.cjs'`;
      return { code: `export default ${address};`, moduleType: 'js' };
    },
  };
}

/** Builds what starts at a page or a program, in one piece, and writes nothing. */
async function bundle(
  root: string,
  config: Pick<Parameters<typeof build>[0] & object, 'plugins' | 'define'>,
  program?: string,
) {
  const { output } = (await build({
    ...config,
    root,
    base: './',
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    build: {
      target: 'es2023',
      write: false,
      cssCodeSplit: false,
      assetsInlineLimit: Number.MAX_SAFE_INTEGER,
      modulePreload: false,
      rollupOptions: {
        ...(program && { input: program }),
        output: { format: program ? 'iife' : 'es', codeSplitting: false },
      },
    },
  })) as Rolldown.RolldownOutput;
  return output;
}
