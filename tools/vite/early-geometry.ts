import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import type { Manifest } from '../../data/product.ts';
import type { FileBelow, GeometryRequest } from '../../src/release/geometry-request.ts';
import { latestRelease } from '../open-from-disk.ts';

/** Where in the page's head it goes. */
const SLOT = '<!--early-->';

/** The chunk that runs MapLibre, and its colours. */
const MAP_SCRIPT = /\/map-controller-[^/]*\.js$/;
const MAP_STYLE = /\/map-controller-[^/]*\.css$/;
const WORKER = /\/geometry\.worker-[^/]*\.js$/;

/**
 * Lets the built page start the worker of the boundaries before any module, and fetch the map's chunk beside its own: neither
 * then waits for the page's program. Pages of another release, and those of the sources, do without.
 */
export function earlyGeometry(releases: string): Plugin {
  return {
    name: 'relief-atlas:early-geometry',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle }) {
        if (!bundle) return html.replace(SLOT, '');
        const fileOf = (pattern: RegExp) => {
          const found = Object.keys(bundle).filter((name) => pattern.test(`/${name}`));
          if (found.length !== 1) {
            throw new Error(`early geometry: got ${found.length} files ${pattern}, expected one`);
          }
          return found[0]!;
        };
        const files = {
          worker: fileOf(WORKER),
          script: fileOf(MAP_SCRIPT),
          style: fileOf(MAP_STYLE),
        };
        return html.replace(SLOT, () => startScript(releases, files));
      },
    },
  };
}

interface EarlyFiles {
  readonly worker: string;
  readonly script: string;
  readonly style: string;
}

function startScript(releases: string, files: EarlyFiles): string {
  const release = latestRelease(releases);
  const manifest = JSON.parse(readFileSync(join(releases, `${release}.json`), 'utf8')) as Manifest;
  const fileOf = (name: string) => {
    const { path, bytes, sha256 } = manifest.products.find((product) => product.name === name)!;
    return { name, path, bytes, sha256 };
  };
  const source = (name: string): FileBelow => ({ folder: '', file: fileOf(name) });
  const request: GeometryRequest = {
    level: 'overview',
    boundaries: source('overview'),
    land: source('land-overview'),
  };
  // A page without an origin may start no worker of its server, but one that its own address spells out.
  return `<script>
(function (request) {
  var said = new URLSearchParams((location.hash || location.search).slice(1));
  if (said.has('d') || said.has('presenter')) return;
  var at = function (path) { return new URL(path, document.baseURI).href; };
  var hint = function (of) { document.head.append(Object.assign(document.createElement('link'), of)); };
  if (window.WebGL2RenderingContext) {
    hint({ rel: 'modulepreload', crossOrigin: '', fetchPriority: 'low', href: at(${JSON.stringify(`./${files.script}`)}) });
    hint({ rel: 'preload', as: 'style', crossOrigin: '', href: at(${JSON.stringify(`./${files.style}`)}) });
  }
  request.boundaries.folder = request.land.folder = at('./releases/');
  var url = at(${JSON.stringify(`./${files.worker}`)});
  if (origin === 'null') url = 'data:text/javascript,' + encodeURIComponent('import ' + JSON.stringify(url));
  var worker;
  try { worker = new Worker(url, { type: 'module' }); } catch (error) { return; }
  window.atlasGeometry = {
    release: ${JSON.stringify(release)},
    coming: new Promise(function (resolve) {
      worker.onmessage = function (event) { resolve(event.data); };
      worker.onerror = function (event) { event.preventDefault(); resolve(null); };
    }).finally(function () { worker.terminate(); }),
  };
  worker.postMessage(request);
})(${JSON.stringify(request)});
</script>`;
}
