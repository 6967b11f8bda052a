import {
  LngLat,
  setWorkerUrl,
  type GeoJSONSource,
  type Map as MapLibreMap,
  type MapOptions as MapLibreOptions,
} from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import 'maplibre-gl/dist/maplibre-gl.css';
import { createCountyFill, type CountyFill } from './county-fill.ts';
import { hideCoveredNames } from './covered-names.ts';
import { whenPixelsFinished } from './finished-pixels.ts';
import {
  FILL_BELOW,
  LINE_LAYERS,
  mapStyle,
  OUTLINES_BELOW,
  outlineData,
  UNSCALED,
  type Scales,
} from './map-style.ts';
import { COUNTY_ZOOM } from '../../scene/label-style.ts';
import type { Scene } from '../../scene/scene.ts';
import {
  fakeLngLatToSquare,
  fromFakeLngLat,
  squareToFakeLngLat,
  toFakeLngLat,
  type Point,
} from '../../core/geography/albers.ts';
import { revealBox } from '../../core/geography/reveal-box.ts';
import { fitBox, type Padding } from '../../core/geography/fit-box.ts';
import { fittedCamera } from '../../core/view/fitted-camera.ts';
import type { Box, Geometry } from '../../core/geography/mesh.ts';
import { interpolateCamera, type Transition } from '../../core/view/transition.ts';
import {
  clampCenter,
  DETAIL_ZOOM,
  ZOOMS,
  type Camera,
} from '../../core/geography/camera-limits.ts';
import type { View } from '../../core/view/view.ts';
import type { Theme } from '../../core/theme/theme.ts';
import type { CameraSync, LinkedMap, CameraPose } from './camera-sync.ts';
import { createMap } from './adopt-canvas.ts';
import { takeMapCanvas } from './map-canvas.ts';
import { restyle } from './restyle.ts';
import { BOX_ZOOM, setGestures } from './map-gestures.ts';
import { followPointer, type PointerEvents } from './map-pointer.ts';
import { createFillStepper, type FillStepper } from './step-fill.ts';
import { SymbolOverlay } from './symbol-overlay.ts';

setWorkerUrl(workerUrl);

/** What the map tells the screen. */
export interface MapEvents extends PointerEvents {
  /** The reader, not a command, has moved the camera. */
  onCameraMove(camera: Camera): void;
  /** The zoom while the camera moves, whoever moves it. */
  onZoom(zoom: number): void;
  /** The camera is close enough for the detailed boundaries. */
  onDetailZoom(): void;
  /** The camera is close enough for the names of counties. */
  onLabelZoom(): void;
  /** The pixels of the first frame with land, fill and borders are finished; names follow. */
  onFirstMap(): void;
  /** The library that draws symbols could not be fetched. */
  onNoSymbols(): void;
  /** What lies over the map, in its pixels; names keep out of it. */
  boxesOver(): readonly Box[];
  /** The graphics context was lost, and the stage with it: deck.gl cannot recover. The canvas is told if it comes back. */
  onLost(canvas: HTMLCanvasElement): void;
}

/** What a map can be told, be it live or a still picture. */
export type Stage = Pick<MapController, keyof MapController>;

const FIT_MILLISECONDS = 700;

const reduced = matchMedia('(prefers-reduced-motion: reduce)');

/** Whether flows move: where the view says so, and the reader does not ask for less motion. */
function isMoving({ view }: Scene): boolean {
  return view.moving && view.overlays.some(({ id }) => id === 'network') && !reduced.matches;
}

/** How a map is used apart from what it shows. */
export interface MapOptions extends Scales {
  /** Tells a reader of screens how to move the canvas; the region around it has the map's name. */
  readonly hint: string;
  /** Row of the county that is pointed at, on this map or elsewhere, or -1. */
  readonly hovered: number;
  /** Whether the reader moves the map by wheel, drag, touch and keys, or these are left to what lies around it. */
  readonly gestures: boolean;
}

/** How a map stands to the ones beside it. */
export interface MapRole {
  readonly link: CameraSync;
  /** Whether it leaves commands, and the measuring of steps, to the map beside it. */
  readonly follows: boolean;
}

/** The MapLibre map with the county fill; the one place that runs MapLibre. */
export class MapController implements LinkedMap {
  readonly #map: MapLibreMap;
  readonly #fill: CountyFill;
  readonly #stepper: FillStepper;
  readonly #events: MapEvents;
  readonly #symbols: SymbolOverlay;
  readonly #place: MapRole;
  readonly #leave: () => void;
  #scene?: Scene;
  /** What is shown once there is a style, and what the camera is for. */
  #coming?: Scene;
  #options?: MapOptions;
  #isStyled = false;
  #isDrawn = false;
  #isPresented = false;
  /** Whether a move of the reader is under way, whose end would be told. */
  #isReaders = false;
  #written: Partial<Scene['labels']> = {};

  constructor(container: HTMLElement, theme: Theme, events: MapEvents, place: MapRole) {
    this.#events = events;
    this.#place = place;
    const options: MapLibreOptions = {
      container,
      style: mapStyle(theme),
      center: [0, 0],
      zoom: 2.5,
      minZoom: ZOOMS[0],
      maxZoom: ZOOMS[1],
      transformConstrain: ({ lng, lat }, zoom) => ({
        center: new LngLat(...clampCenter([lng, lat])),
        zoom: Math.min(ZOOMS[1], Math.max(ZOOMS[0], zoom)),
      }),
      maxPitch: 60,
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
      boxZoom: BOX_ZOOM,
      renderWorldCopies: false,
      attributionControl: false,
      fadeDuration: 0,
      canvasContextAttributes: { antialias: false },
    };
    this.#map = createMap(options, place.follows ? undefined : takeMapCanvas());
    this.#fill = createCountyFill('county-fill', () => this.#present());
    this.#stepper = createFillStepper(this.#map, this.#fill, () => this.#scene!, !place.follows);
    this.#symbols = new SymbolOverlay(this.#map, () => events.onNoSymbols());
    this.#map.touchZoomRotate.disableRotation();
    this.#map.keyboard.disableRotation();
    this.#map.getCanvas().setAttribute('role', 'application');
    this.#listen();
    this.#leave = place.link.join(this);
  }

  /** Shows a scene, doing only what differs from the scene before; a step takes some milliseconds, or none. */
  show(scene: Scene, milliseconds: number): void {
    if (!this.#isStyled) {
      this.#coming = scene;
      this.#map.once('style.load', () => this.show(scene, 0));
      return;
    }
    const last = this.#scene;
    this.#scene = scene;
    if (scene.theme !== last?.theme) this.#restyle();
    if (scene.geometry !== last?.geometry) this.#fill.setGeometry(scene.geometry);
    if (scene.fill.values !== last?.fill.values) this.#fill.setValues(scene.fill.values);
    if (scene.mask !== last?.mask) this.#fill.setMask(scene.mask);
    if (this.#isPresented) this.#writeNames();
    if (scene.forests !== last?.forests)
      this.#setLines('forests', scene.forests, scene.forests.features.length > 0);
    const isRemade = scene.geometry !== last?.geometry;
    if (isRemade || scene.pinned !== last.pinned || scene.theme !== last.theme) this.#outline();
    if (scene.drawn !== last?.drawn)
      this.#setLines('drawn', outlineData(scene.drawn), scene.drawn.length > 0);
    if (scene.fill !== last?.fill || scene.theme !== last.theme) {
      const isStep = last?.fill.values === scene.fill.values;
      const from = isStep ? last.fill.periodIndex : scene.fill.periodIndex;
      this.#stepper.step(from, scene.fill.tweened ? milliseconds : 0);
    }
    if (scene.pitch !== (last?.pitch ?? 0)) this.#tilt(last !== undefined && milliseconds > 0);
    if (!last || scene.symbols !== last.symbols || isMoving(scene) !== isMoving(last))
      this.#drawSymbols();
    this.#map.triggerRepaint();
  }

  /** Uses the map otherwise, doing only what differs from before. */
  setOptions(options: MapOptions): void {
    const last = this.#options;
    this.#options = options;
    const { hint, hovered, textScale, markScale, gestures } = options;
    if (hint !== last?.hint) this.#map.getCanvas().setAttribute('aria-label', hint);
    if (gestures !== (last?.gestures ?? true)) setGestures(this.#map, gestures);
    if (!this.#isStyled) return;
    if (textScale !== last?.textScale || markScale !== last.markScale) this.#rescale();
    if (hovered !== last?.hovered && this.#scene) this.#outline();
  }

  get pose(): CameraPose {
    const { lng, lat } = this.#map.getCenter();
    return { center: [lng, lat], zoom: this.#map.getZoom(), pitch: this.#map.getPitch() };
  }

  follow({ center: [lng, lat], zoom, pitch }: CameraPose): void {
    this.#map.jumpTo({ center: [lng, lat], zoom, pitch });
    this.#map.redraw();
  }

  /** The place on Earth at a pixel of the map. */
  placeOf(x: number, y: number): Point {
    const { lng, lat } = this.#map.unproject([x, y]);
    return fromFakeLngLat([lng, lat]);
  }

  /** A point of the square in pixels of the map. */
  toPixels(square: Point): Point {
    const { x, y } = this.#map.project(squareToFakeLngLat(square));
    return [x, y];
  }

  /** Looks again at which names are covered. */
  recheckNames(): void {
    this.#map.triggerRepaint();
  }

  /** Moves the camera so that a box fills what the padding leaves. */
  fit(box: Box, padding: Padding, animate: boolean): void {
    const { clientWidth, clientHeight } = this.#map.getContainer();
    const { middle, zoom } = fitBox(box, clientWidth, clientHeight, padding, this.#pitch);
    const duration = animate ? FIT_MILLISECONDS : 0;
    this.#map.easeTo({ center: squareToFakeLngLat(middle), zoom, pitch: this.#pitch, duration });
  }

  /** Brings a box into sight in what the padding leaves, as if the reader had moved there; see `revealBox`. */
  reveal(box: Box, padding: Padding, animate: boolean): void {
    const { clientWidth: width, clientHeight: height } = this.#map.getContainer();
    const { lng, lat } = this.#map.getCenter();
    const look = { middle: fakeLngLatToSquare([lng, lat]), zoom: this.#map.getZoom() };
    const to = revealBox(box, look, { width, height, padding });
    if (!to) return;
    const center = squareToFakeLngLat(to.middle);
    const duration = animate ? FIT_MILLISECONDS : 0;
    const move = { center, zoom: to.zoom, pitch: this.#pitch, duration };
    this.#map.easeTo(move, { originalEvent: true });
  }

  jump({ lng, lat, zoom }: Camera): void {
    this.#map.jumpTo({ center: toFakeLngLat([lng, lat]), zoom, pitch: this.#pitch });
  }

  /** Looks from where a passage has come to. */
  pass({ from, to, mix }: Transition, geometry: Geometry, padding: Padding): void {
    const { clientWidth: width, clientHeight: height } = this.#map.getContainer();
    const cameraOf = (view: View) =>
      fittedCamera(view, geometry, { width, height, padding, pitch: this.#pitch });
    this.jump(interpolateCamera(cameraOf(from), cameraOf(to), mix));
  }

  /** Zooms as if the reader had done it on the map. */
  zoomBy(levels: number): void {
    const zoom = this.#map.getZoom() + levels;
    this.#map.easeTo({ zoom, pitch: this.#pitch }, { originalEvent: true });
  }

  destroy(): void {
    this.#leave();
    this.#stepper.stop();
    this.#symbols.destroy();
    this.#map.remove();
  }

  #listen(): void {
    const map = this.#map;
    map.once('style.load', () => {
      this.#isStyled = true;
      map.addLayer(this.#fill.fill, FILL_BELOW);
      map.addLayer(this.#fill.outlines, OUTLINES_BELOW);
    });
    followPointer(
      map,
      () => this.#scene,
      () => this.#markScale,
      this.#events,
    );
    hideCoveredNames(map, () => this.#events.boxesOver());
    map.on('move', ({ originalEvent }) => {
      this.#isReaders = Boolean(originalEvent);
      this.#place.link.moved(this);
      this.#events.onZoom(map.getZoom());
    });
    map.on('moveend', (event) => {
      this.#isReaders = false;
      if (event.originalEvent) this.#events.onCameraMove(this.#camera());
      if (map.getZoom() >= DETAIL_ZOOM) this.#events.onDetailZoom();
      if (map.getZoom() >= COUNTY_ZOOM) this.#events.onLabelZoom();
    });
    map.on('webglcontextlost', () => {
      this.#isStyled = false;
      // What takes its layers out of a style that has gone with the context finds none.
      map.on('error', () => {});
      if (this.#isReaders) this.#events.onCameraMove(this.#camera());
      this.#events.onLost(map.getCanvas());
    });
  }

  /** The tilt that the scene asks for. Every move of the camera takes it along, for it ends a tilt that is under way. */
  get #pitch(): number {
    return (this.#scene ?? this.#coming)?.pitch ?? 0;
  }

  get #markScale(): number {
    return (this.#options ?? UNSCALED).markScale;
  }

  #restyle(): void {
    const { textScale, markScale } = this.#options ?? UNSCALED;
    restyle(this.#map, this.#scene!.theme, { textScale, markScale });
    this.#fill.setScale(markScale);
  }

  #rescale(): void {
    if (!this.#scene) return;
    this.#restyle();
    this.#drawSymbols();
    this.#map.triggerRepaint();
  }

  #tilt(animate: boolean): void {
    if (this.#place.follows) return;
    this.#map.easeTo({ pitch: this.#pitch, duration: animate ? FIT_MILLISECONDS : 0 });
  }

  /** The first map comes before all symbols. */
  #drawSymbols(): void {
    if (this.#isPresented && this.#scene) {
      this.#symbols.show(this.#scene.symbols, this.#markScale, isMoving(this.#scene));
    }
  }

  /** The first frame comes before all names and symbols; the libraries that draw these need time. */
  #present(): void {
    if (this.#isDrawn) return;
    this.#isDrawn = true;
    whenPixelsFinished(this.#map.getCanvas().getContext('webgl2')!, () => {
      this.#isPresented = true;
      this.#events.onFirstMap();
      this.#writeNames();
      this.#drawSymbols();
    });
  }

  #writeNames(): void {
    const { labels } = this.#scene!;
    for (const name of ['places', 'counties', 'pinned'] as const) {
      if (labels[name] !== this.#written[name]) this.#source(name).setData(labels[name]);
    }
    this.#written = labels;
  }

  #camera(): Camera {
    const { lng, lat } = this.#map.getCenter();
    const place = fromFakeLngLat([lng, lat]);
    return { lng: place[0], lat: place[1], zoom: this.#map.getZoom() };
  }

  #outline(): void {
    const { pinned, theme } = this.#scene!;
    this.#fill.setOutlines([
      { row: this.#options?.hovered ?? -1, color: theme.ink, width: 1.5 },
      // Set off from whatever classes lie around it.
      ...pinned.map((row) => ({ row, color: theme.paper, width: 6 })),
      ...pinned.map((row) => ({ row, color: theme.accent, width: 2.5 })),
    ]);
    this.#map.triggerRepaint();
  }

  /** Layers without lines are hidden, or MapLibre would draw the masks of their tiles in each frame. */
  #setLines(source: keyof typeof LINE_LAYERS, data: GeoJSON.GeoJSON, hasLines: boolean): void {
    this.#source(source).setData(data);
    for (const id of LINE_LAYERS[source])
      this.#map.setLayoutProperty(id, 'visibility', hasLines ? 'visible' : 'none');
  }

  #source(id: string): GeoJSONSource {
    return this.#map.getSource(id) as GeoJSONSource;
  }
}
