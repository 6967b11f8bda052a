/** What each room may import, besides itself. Types count as much as values do. */
export const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  core: [],
  i18n: ['core'],
  release: ['core'],
  import: ['core'],
  scene: ['core', 'i18n'],
  charts: ['core', 'i18n'],
  render: ['core', 'i18n', 'scene'],
  export: ['core', 'i18n', 'release'],
  app: ['core', 'i18n', 'release', 'import', 'scene', 'render', 'export'],
  ui: ['core', 'i18n', 'import', 'scene', 'charts', 'render', 'export', 'app'],
  entry: ['release', 'app', 'ui'],
  tools: ['core', 'i18n', 'release', 'import', 'scene', 'render', 'export'],
};

/** What each folder of a room may import within it; `''` is the room's own files. */
export const WITHIN: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  core: inSteps(
    ['base'],
    ['geography'],
    ['atlas'],
    [''],
    ['evidence', 'search', 'statistics'],
    ['view'],
    ['table', 'story', 'theme'],
  ),
  i18n: inSteps(['messages'], ['format']),
  render: { maplibre: [], pptx: [], svg: [], film: ['svg'], story: ['svg', 'pptx'] },
  ui: inSteps(
    ['base', 'search', 'value'],
    ['county', 'evidence', 'filter', 'items', 'legend', 'pages', 'share', 'story'],
    ['map', 'workbench'],
    ['bar', 'timeline'],
    ['slide', 'scroll'],
    [''],
  ),
};

/** Folders that may import those of earlier steps, and none of their own. */
function inSteps(...steps: string[][]): Record<string, string[]> {
  return Object.fromEntries(
    steps.flatMap((folders, step) =>
      folders.map((folder) => [folder, steps.slice(0, step).flat()] as const),
    ),
  );
}

/** The room of a file, and the folder in it. `entry` is what lies in `src/` itself. */
export function placeOf(file: string): { room: string; folder: string } | undefined {
  const [top, room = '', folder = '', ...rest] = file.split('/');
  if (top === 'tools') return { room: 'tools', folder: '' };
  if (top !== 'src') return undefined;
  if (!folder) return { room: 'entry', folder: '' };
  return { room, folder: rest.length > 0 ? folder : '' };
}

/** Why a file may not import another, or nothing if it may. */
export function objection(from: string, to: string): string | undefined {
  const [here, there] = [placeOf(from), placeOf(to)];
  if (!here || !there) return undefined;
  if (here.room !== there.room) {
    const allowed = MAY_IMPORT[here.room];
    if (!allowed) return `${here.room} is no room of tools/rooms/table.ts.`;
    if (allowed.includes(there.room)) return undefined;
    return `${here.room} may not import ${there.room}, only ${list(allowed)}.`;
  }
  const folders = WITHIN[here.room];
  if (!folders || here.folder === there.folder) return undefined;
  const allowed = folders[here.folder];
  if (!allowed) return `${here.room}/${here.folder} is no folder of tools/rooms/table.ts.`;
  if (allowed.includes(there.folder)) return undefined;
  const name = (folder: string) => (folder ? `${here.room}/${folder}` : here.room);
  return `${name(here.folder)} may not import ${name(there.folder)}, of ${here.room} only ${list(allowed)}.`;
}

function list(names: readonly string[]): string {
  return names.length > 0 ? names.join(', ') : 'itself';
}
