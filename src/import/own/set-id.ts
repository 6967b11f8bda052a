import type { OwnId } from '../../core/atlas/layer.ts';

/** A digest of bytes in hex: SHA-256, or 48 bits of FNV-1a where a page without HTTPS has no other. */
export async function digestOf(bytes: Uint8Array): Promise<string> {
  if (!globalThis.crypto?.subtle) return fnv(bytes, 0x811c9dc5) + fnv(bytes, 0x1000193);
  const digest = await crypto.subtle.digest('SHA-256', bytes.slice().buffer);
  return hex(new Uint8Array(digest));
}

/** The id of a set: the same for the same bytes of a file and the same column. */
export async function setId(fileDigest: string, column: string): Promise<OwnId> {
  const digest = await digestOf(new TextEncoder().encode(`${fileDigest} ${column}`));
  return `own-${digest.slice(0, 12)}`;
}

function fnv(bytes: Uint8Array, seed: number): string {
  let hash = seed;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}

function hex(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
