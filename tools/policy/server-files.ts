/** What every file is sent with. */
export interface Headers {
  readonly [name: string]: string;
}

/** Folders whose files have names that say what is in them, so that none ever changes. */
const NEVER_CHANGED = ['assets', 'fonts', 'releases/products'];
const FOR_EVER = 'public, max-age=31536000, immutable';

/** Kinds of files that not every server knows. */
const MEDIA_TYPES = {
  'application/manifest+json': ['webmanifest'],
  'application/vnd.apache.parquet': ['parquet'],
  'font/ttf': ['ttf'],
  'text/csv': ['csv'],
};

/** Kinds of files that become smaller by compression. */
const COMPRESSED = [
  'application/javascript',
  'application/json',
  'application/manifest+json',
  'font/ttf',
  'image/svg+xml',
  'text/css',
  'text/csv',
  'text/javascript',
  'text/plain',
];

/** What every file of the atlas is sent with. */
export function headersOf(policy: string): Headers {
  return {
    // Pages in sandboxed frames have no origin, and read their own files as those of others.
    'Access-Control-Allow-Origin': '*',
    'Content-Security-Policy': policy,
    'X-Content-Type-Options': 'nosniff',
  };
}

/** As Netlify and Cloudflare Pages read it. Both have all other files asked for again each time by themselves. */
export function netlifyHeaders(headers: Headers): string {
  const rule = (path: string, all: Headers) =>
    [path, ...Object.entries(all).map(([name, value]) => `  ${name}: ${value}`)].join('\n');
  return [
    rule('/*', headers),
    ...NEVER_CHANGED.map((folder) => rule(`/${folder}/*`, { 'Cache-Control': FOR_EVER })),
    '',
  ].join('\n');
}

/** Reads the same, as one who serves by it; later rules add to earlier ones. */
export function readNetlifyHeaders(
  text: string,
): (path: string) => [name: string, value: string][] {
  const rules = text.split(/\n(?=\S)/).map((rule) => {
    const [path = '', ...lines] = rule.trim().split(/\n\s+/);
    const headers = lines.map((line): [string, string] => {
      const [, name = '', value = ''] = /^([^:]+): (.*)$/.exec(line) ?? [];
      return [name, value];
    });
    return { below: path.replace(/\*$/, ''), headers };
  });
  return (path) =>
    rules.filter(({ below }) => path.startsWith(below)).flatMap(({ headers }) => headers);
}

/** For the `server` block of nginx. */
export function nginxSnippet(headers: Headers): string {
  const lines = Object.entries(headers).map(
    ([name, value]) => `add_header ${name} "${value}" always;`,
  );
  const types = Object.entries(MEDIA_TYPES).map(
    ([type, endings]) => `    ${type} ${endings.join(' ')};`,
  );
  return `# Written by the build: its policy goes with the pages beside it.
include mime.types;
types {
${types.join('\n')}
}
charset utf-8;
charset_types text/css text/csv text/javascript text/plain application/json application/manifest+json;

gzip on;
gzip_comp_level 6;
gzip_min_length 1024;
gzip_vary on;
gzip_types ${COMPRESSED.join(' ')};

index index.html;
${lines.join('\n')}
set $kept no-cache;
if ($uri ~ "/(${NEVER_CHANGED.join('|')})/.") {
    set $kept "${FOR_EVER}";
}
# Without "always": an answer that a file is missing must not be kept.
add_header Cache-Control $kept;
`;
}

/** For a site of Caddy, after its `root`. */
export function caddySnippet(headers: Headers): string {
  const lines = Object.entries(headers).map(([name, value]) => `\t${name} "${value}"`);
  const types = Object.entries(MEDIA_TYPES).flatMap(([type, endings]) =>
    endings.map((ending) => `header *.${ending} Content-Type "${type}"`),
  );
  const paths = NEVER_CHANGED.map((folder) => `*/${folder}/*`).join(' ');
  // An answer that a file is missing must not be kept.
  const named = `{\n\tpath ${paths}\n\tfile\n}`;
  return `# Written by the build: its policy goes with the pages beside it.
encode zstd gzip
header {
${lines.join('\n')}
}
${types.join('\n')}
@named ${named}
header @named Cache-Control "${FOR_EVER}"
@others not ${named}
header @others Cache-Control no-cache
file_server
`;
}
