import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';

const ENTRY = fileURLToPath(new URL('../../packages/embed/src/script.ts', import.meta.url));
const FILE = 'embed.js';

/** Makes of the element's package the script that a page loads from beside the atlas: a plain one, so that it works from a disk, too. */
export async function makeEmbedScript(): Promise<string> {
  const made = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: ENTRY, formats: ['iife'], name: 'ReliefAtlasElement' },
    },
  });
  const [{ output }] = made as unknown as [{ output: [{ code: string }] }];
  return output[0].code;
}

/** Serves that script beside the page. */
export function embedScript(): Plugin {
  return {
    name: 'relief-atlas:embed-script',
    async buildStart() {
      if (this.meta.watchMode) return;
      this.emitFile({ type: 'asset', fileName: FILE, source: await makeEmbedScript() });
    },
    configureServer({ middlewares }) {
      middlewares.use(`/${FILE}`, (_request, response, next) => {
        makeEmbedScript().then((source) => {
          response.setHeader('Content-Type', 'text/javascript');
          response.end(source);
        }, next);
      });
    },
  };
}
