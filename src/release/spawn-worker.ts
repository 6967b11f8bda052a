/**
 * Starts a module worker. A page without an origin, as in a sandboxed frame, may start none of a server, not even of
 * its own, but one that its own address spells out (Chromium starts no module of a blob there): it imports the other,
 * for which the server must send `Access-Control-Allow-Origin: *`.
 */
export function startWorker(url: string): Worker {
  // The page of a single file makes such an address of the whole program, which is no module.
  if (url.endsWith('#.cjs')) return new Worker(url);
  if (self.origin !== 'null') return new Worker(url, { type: 'module' });
  const { href } = new URL(url, import.meta.url);
  const code = encodeURIComponent(`import ${JSON.stringify(href)};`);
  return new Worker(`data:text/javascript,${code}`, { type: 'module' });
}
