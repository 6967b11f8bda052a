import type { Atlas } from '../atlas/atlas.ts';
import { hasValues, type OwnId } from '../atlas/layer.ts';
import { NAMING } from './filter.ts';
import { roundOutline } from './filter-url.ts';
import { boundNotes } from './map-notes.ts';
import { pinning } from './pins.ts';
import { roundCamera } from './url.ts';
import { keepRules, NOT_COMPARED } from './view-rules.ts';
import { DEFAULT_VIEW, OF_PAGE, type View } from './view.ts';

/** What follows from a choice that has been made in `view`. */
type Consequence = (view: View, previous: View, patch: Partial<View>) => Partial<View>;

/** What a choice takes along, unless the same change says otherwise. */
const CONSEQUENCES: { readonly [part in keyof View]?: Consequence } = {
  // What was chosen of classes and values of one layer means nothing for another.
  layer: ({ layer, filter }) => ({
    classing: null,
    classes: [],
    threshold: null,
    filter: { ...filter, range: null, statuses: hasValues(layer) ? filter.statuses : [] },
  }),
  // A map of a change gives way to a mode, unless it is chosen together with it.
  mode: (view, { compare }, patch) => ({
    ...rescaled(view),
    ...(compare === 'change' && patch.compare === undefined ? NOT_COMPARED : {}),
  }),
  compare: (view, { compare }) =>
    view.compare === 'change' || compare === 'change' ? rescaled(view) : {},
  measure: rescaled,
  grouping: () => ({ classes: [] }),
  classing: () => ({ classes: [] }),
  filling: () => ({ classes: [] }),
  // What was chosen in a layer goes with it.
  overlays: ({ overlays }, previous) =>
    overlays.length < previous.overlays.length ? { item: null } : {},
  own: (view, previous, patch) => {
    const rest = withoutOwn(
      view,
      previous.own.filter((id) => !view.own.includes(id)),
    );
    const leads = rest.layer !== view.layer;
    return { ...rest, ...(leads && CONSEQUENCES.layer!({ ...view, ...rest }, previous, patch)) };
  },
  // The map fits itself to other places.
  filter: ({ filter }, previous) =>
    NAMING.every((kind) => filter[kind] === previous.filter[kind]) ? {} : { camera: null },
  county: () => ({ pins: [], item: null }),
  item: () => pinning([]),
};

/**
 * Changes a view: the patch, what follows from it, and what has to be mended then. A reader who changes more than the
 * page's own leaves the story that is told.
 */
export function normalise(previous: View, patch: Partial<View>, atlas?: Atlas): View {
  const exact = rounded(patch, previous);
  const chosen = { ...previous, ...exact };
  let next: View = isOfPage(patch) ? chosen : { ...chosen, story: null, scene: null, at: null };
  for (const part of Object.keys(patch) as (keyof View)[]) {
    next = { ...next, ...CONSEQUENCES[part]?.(next, previous, patch) };
  }
  next = { ...next, ...exact };
  return keepRules(next, atlas, 'layer' in patch || next.layer !== previous.layer).view;
}

/** Whether a patch changes only what is the page's own. */
export function isOfPage(patch: Partial<View>): boolean {
  return Object.keys(patch).every((key) => (OF_PAGE as readonly string[]).includes(key));
}

/** The layers of a view without those of own figures that are lost. */
export function withoutOwn(view: View, lost: readonly OwnId[]): Pick<View, 'layer' | 'overlays'> {
  const isLost = (id: string) => lost.some((own) => own === id);
  const layer = isLost(view.layer) ? DEFAULT_VIEW.layer : view.layer;
  return { layer, overlays: view.overlays.filter(({ id }) => id !== layer && !isLost(id)) };
}

/** What was chosen by values goes where these become others. */
function rescaled({ filter }: View): Partial<View> {
  return { classes: [], filter: { ...filter, range: null } };
}

/** Places on Earth as exactly as a link keeps them. */
function rounded(
  { camera, filter, notes, ...patch }: Partial<View>,
  previous: View,
): Partial<View> {
  const isDrawn = filter && filter.outline !== previous.filter.outline;
  return {
    ...patch,
    ...(notes && { notes: boundNotes(notes) }),
    ...(camera !== undefined && { camera: camera && roundCamera(camera) }),
    ...(filter && {
      filter: isDrawn ? { ...filter, outline: roundOutline(filter.outline) } : filter,
    }),
  };
}
