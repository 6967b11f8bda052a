import type { ViewStore } from '../../app/view-store.svelte.ts';
import { drawStill } from '../../app/files/static-map.ts';
import type { ItemId } from '../../core/atlas/item.ts';
import { rememberLast } from '../../core/base/remember-last.ts';
import {
  fakeLngLatToSquare,
  fromFakeLngLat,
  projectToSquare,
  squareToFakeLngLat,
  type Point,
} from '../../core/geography/albers.ts';
import {
  clampCenter,
  DETAIL_ZOOM,
  ZOOMS,
  type Camera,
} from '../../core/geography/camera-limits.ts';
import { fitBox, type Padding } from '../../core/geography/fit-box.ts';
import type { Box, Geometry, Mesh } from '../../core/geography/mesh.ts';
import { createCountyPicker } from '../../core/geography/pick-county.ts';
import { revealBox, type Look } from '../../core/geography/reveal-box.ts';
import { fittedCamera } from '../../core/view/fitted-camera.ts';
import { posedFrame, squareAt, type MapFrame } from '../../core/view/map-frame.ts';
import { interpolateCamera, type Transition } from '../../core/view/transition.ts';
import type { View } from '../../core/view/view.ts';
import type { CameraPose } from '../../render/maplibre/camera-sync.ts';
import type {
  MapEvents,
  MapOptions,
  MapRole,
  Stage,
} from '../../render/maplibre/map-controller.ts';
import type { Hover } from '../../render/maplibre/map-pointer.ts';
import { siteAt } from '../../render/maplibre/pick-symbol.ts';
import { COUNTY_ZOOM } from '../../scene/label-style.ts';
import type { Scene } from '../../scene/scene.ts';

/** What of the live map's events a still picture has, too. */
export type StillEvents = Omit<MapEvents, 'onNoSymbols' | 'onLost'>;

/** How far an arrow key moves the map, in pixels, as on the live map. */
const PAN = 100;
const ARROWS: Readonly<Record<string, Point>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
const NOWHERE: Hover = { row: -1, item: null, x: 0, y: 0 };

/**
 * A still picture in vectors of what a live map would show, which takes the same commands: it is drawn anew for each view, the
 * latest wins. Counties can be pointed at and chosen on it.
 */
export class StillStage implements Stage {
  readonly #container: HTMLElement;
  readonly #store: Pick<ViewStore, 'release'>;
  readonly #events: StillEvents;
  readonly #place: MapRole;
  readonly #leave: () => void;
  readonly #sizes: ResizeObserver;
  readonly #image = new Image();
  readonly #pickerOf = rememberLast((mesh: Mesh) => createCountyPicker(mesh));
  #scene: Scene | undefined;
  #options: MapOptions | undefined;
  #look: Look = { middle: [0, 0], zoom: 2.5 };
  #isDrawing = false;
  #isWanted = false;
  #isGone = false;
  #isShown = false;
  #url = '';

  constructor(
    container: HTMLElement,
    store: Pick<ViewStore, 'release'>,
    events: StillEvents,
    place: MapRole,
  ) {
    this.#container = container;
    this.#store = store;
    this.#events = events;
    this.#place = place;
    this.#image.className = 'still';
    this.#image.draggable = false;
    container.append(this.#image);
    container.tabIndex = 0;
    container.setAttribute('role', 'application');
    this.#listen();
    this.#sizes = new ResizeObserver(() => this.#want());
    this.#sizes.observe(container);
    this.#leave = place.link.join(this);
  }

  show(scene: Scene): void {
    if (scene === this.#scene) return;
    this.#scene = scene;
    this.#image.alt = scene.headline.sentence;
    this.#want();
  }

  setOptions(options: MapOptions): void {
    const last = this.#options;
    this.#options = options;
    this.#container.setAttribute('aria-label', options.hint);
    if (options.textScale !== last?.textScale || options.markScale !== last.markScale) this.#want();
  }

  get pose(): CameraPose {
    const { middle, zoom } = this.#look;
    return { center: squareToFakeLngLat(middle), zoom, pitch: this.#pitch };
  }

  follow({ center, zoom }: CameraPose): void {
    const middle = fakeLngLatToSquare(center);
    if (isSameLook({ middle, zoom }, this.#look)) return;
    this.#look = { middle, zoom };
    this.#moved();
  }

  placeOf(x: number, y: number): Point {
    return fromFakeLngLat(squareToFakeLngLat(this.#squareAt([x, y])));
  }

  toPixels(square: Point): Point {
    return this.#frame.toPixels(square);
  }

  recheckNames(): void {
    this.#want();
  }

  fit(box: Box, padding: Padding): void {
    const { width, height } = this.#size;
    this.#lookAt(fitBox(box, width, height, padding, this.#pitch));
  }

  reveal(box: Box, padding: Padding): void {
    const to = revealBox(box, this.#look, { ...this.#size, padding });
    if (to) this.#lookAt(to, true);
  }

  jump({ lng, lat, zoom }: Camera): void {
    this.#lookAt({ middle: projectToSquare([lng, lat]), zoom });
  }

  pass({ from, to, mix }: Transition, geometry: Geometry, padding: Padding): void {
    const cameraOf = (view: View) =>
      fittedCamera(view, geometry, { ...this.#size, padding, pitch: this.#pitch });
    this.jump(interpolateCamera(cameraOf(from), cameraOf(to), mix));
  }

  zoomBy(levels: number): void {
    this.#lookAt({ ...this.#look, zoom: this.#look.zoom + levels }, true);
  }

  destroy(): void {
    this.#isGone = true;
    this.#leave();
    this.#sizes.disconnect();
    this.#image.remove();
    URL.revokeObjectURL(this.#url);
  }

  get #size(): { width: number; height: number } {
    const { clientWidth: width, clientHeight: height } = this.#container;
    return { width, height };
  }

  get #pitch(): number {
    return this.#scene?.pitch ?? 0;
  }

  get #frame(): MapFrame {
    const { width, height } = this.#size;
    return posedFrame({ ...this.#look, pitch: this.#pitch }, width, height);
  }

  #squareAt(pixel: Point): Point {
    const { width, height } = this.#size;
    return squareAt({ ...this.#look, pitch: this.#pitch }, width, height, pixel);
  }

  /** Looks somewhere else, as far as the live map would; `isReaders` where the reader has moved there. */
  #lookAt({ middle, zoom }: Look, isReaders = false): void {
    const center = clampCenter(squareToFakeLngLat(middle));
    this.#look = {
      middle: fakeLngLatToSquare(center),
      zoom: Math.min(ZOOMS[1], Math.max(ZOOMS[0], zoom)),
    };
    this.#moved();
    if (!isReaders) return;
    const [lng, lat] = fromFakeLngLat(center);
    this.#events.onCameraMove({ lng, lat, zoom: this.#look.zoom });
  }

  #moved(): void {
    const { zoom } = this.#look;
    // What was under the pointer has moved.
    this.#events.onHover(NOWHERE);
    this.#place.link.moved(this);
    this.#events.onZoom(zoom);
    if (zoom >= DETAIL_ZOOM) this.#events.onDetailZoom();
    if (zoom >= COUNTY_ZOOM) this.#events.onLabelZoom();
    this.#want();
  }

  /** Draws soon: once for all that changes at a time, and never two pictures at once. */
  #want(): void {
    this.#isWanted = true;
    if (this.#isDrawing) return;
    this.#isDrawing = true;
    void this.#paint();
  }

  async #paint(): Promise<void> {
    try {
      while (this.#isWanted) {
        // What else changes with it is told before this goes on.
        await Promise.resolve();
        this.#isWanted = false;
        await this.#paintOnce();
      }
    } finally {
      this.#isDrawing = false;
    }
  }

  async #paintOnce(): Promise<void> {
    const scene = this.#scene;
    const { width, height } = this.#size;
    // What is not displayed has no size; it is drawn once it has.
    if (!scene || !this.#options || width === 0 || height === 0 || this.#isGone) return;
    const { textScale, markScale } = this.#options;
    const hasNames = scene.labels.places.features.length > 0;
    const taken = this.#events.boxesOver();
    const look = { taken, textScale, markScale, hasNames, hasCallouts: false, hasReceding: true };
    const svg = await drawStill(this.#store.release!, scene, this.#frame, look);
    if (this.#isGone) return;
    const last = this.#url;
    this.#url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
    this.#image.src = this.#url;
    await this.#image.decode().catch(() => {});
    URL.revokeObjectURL(last);
    if (this.#isGone || this.#isShown) return;
    this.#isShown = true;
    this.#events.onFirstMap();
  }

  #listen(): void {
    const container = this.#container;
    const pixelOf = ({ clientX, clientY }: MouseEvent): Point => {
      const { left, top } = container.getBoundingClientRect();
      return [clientX - left, clientY - top];
    };
    container.addEventListener('pointermove', (event) => {
      if (event.pointerType === 'touch') return;
      const place = this.#placeAt(pixelOf(event));
      container.style.cursor = place.row < 0 && !place.item ? '' : 'pointer';
      this.#events.onHover(place);
    });
    container.addEventListener('pointerleave', () => this.#events.onHover(NOWHERE));
    container.addEventListener('click', (event) =>
      this.#events.onClick(this.#placeAt(pixelOf(event)), event.shiftKey),
    );
    container.addEventListener('keydown', (event) => this.#press(event));
  }

  #press({ key }: KeyboardEvent): void {
    const { width, height } = this.#size;
    if (this.#options?.gestures === false) return;
    const arrow = ARROWS[key];
    if (arrow) {
      const to: Point = [width / 2 + arrow[0] * PAN, height / 2 + arrow[1] * PAN];
      this.#lookAt({ ...this.#look, middle: this.#squareAt(to) }, true);
    } else if (key === '+' || key === '=') this.zoomBy(1);
    else if (key === '-') this.zoomBy(-1);
  }

  #placeAt(pixel: Point): Hover {
    const { left, top } = this.#container.getBoundingClientRect();
    const place = { x: left + pixel[0], y: top + pixel[1] };
    const scene = this.#scene;
    if (!scene) return { row: -1, item: null, ...place };
    const { mesh } = scene.geometry;
    const sites = scene.symbols.flatMap((part) =>
      part.kind === 'sites' && part.visible ? part.sites : [],
    );
    const project = (position: [number, number]) => {
      const [x, y] = this.toPixels(fakeLngLatToSquare(position));
      return { x, y };
    };
    const [x, y] = pixel;
    const target = siteAt(sites, project, { x, y }, this.#options?.markScale)?.target;
    if (typeof target === 'string') return { row: -1, item: target satisfies ItemId, ...place };
    const row = target?.county ? mesh.ids.indexOf(target.county) : -1;
    const under = row < 0 ? this.#pickerOf(mesh)(...this.#squareAt(pixel)) : row;
    return { row: under, item: null, ...place };
  }
}

function isSameLook(a: Look, b: Look): boolean {
  const apart = Math.hypot(a.middle[0] - b.middle[0], a.middle[1] - b.middle[1]);
  return Math.abs(a.zoom - b.zoom) < 1e-6 && apart * 2 ** a.zoom < 1e-6;
}
