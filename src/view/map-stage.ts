import { LngLat, Map as MapLibreMap, setWorkerUrl, type GeoJSONSource } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import 'maplibre-gl/dist/maplibre-gl.css';
import { createCountyFill, type CountyFill } from '../layers/county-fill.ts';
import { COUNTY_ZOOM, FILL_BELOW, mapStyle, outlineData } from '../layers/map-style.ts';
import { siteAt } from '../layers/pick-site.ts';
import type { Scene } from '../layers/scene.ts';
import { fromStandIn, squareToStandIn, standInToSquare, toStandIn } from '../model/albers.ts';
import { fitBox, type Padding } from '../model/fit.ts';
import type { ItemId } from '../model/item.ts';
import type { Box, Geometry } from '../model/mesh.ts';
import { outline } from '../model/outline.ts';
import { createPicker, type Picker } from '../model/pick.ts';
import { clampStandIn, ZOOMS } from '../model/reach.ts';
import type { Camera } from '../model/view.ts';
import type { Theme } from '../scales/theme.ts';
import { SymbolOverlay } from './symbol-overlay.ts';

setWorkerUrl(workerUrl);

/** What lies under the pointer, and the pointer's place in the map in pixels. */
export interface Hover {
  /** Row of the county, or -1. */
  readonly row: number;
  /** Of what lies above the county, or `null`. */
  readonly item: ItemId | null;
  readonly x: number;
  readonly y: number;
}

/** What the map tells the screen. */
export interface StageEvents {
  onHover(place: Hover): void;
  onClick(place: Hover): void;
  /** The reader, not a command, has moved the camera. */
  onLook(camera: Camera): void;
  /** The camera is close enough for the detailed boundaries. */
  onNear(): void;
  /** The camera is close enough for the names of counties. */
  onNames(): void;
  /** The first frame with land, fill, lines and names has been presented. */
  onFirstMap(): void;
  /** The library that draws symbols could not be fetched. */
  onNoSymbols(): void;
  /** The graphics context was lost and is back: the stage must be made anew. */
  onRestored(): void;
}

const NOWHERE: Hover = { row: -1, item: null, x: 0, y: 0 };

/** Beyond this zoom the detailed boundaries are worth their bytes. */
const DETAIL_ZOOM = 4.6;
const STEP_MILLISECONDS = 350;
const FIT_MILLISECONDS = 700;

/** The MapLibre map with the county fill; the one place that runs MapLibre. */
export class MapStage {
  readonly #map: MapLibreMap;
  readonly #fill: CountyFill = createCountyFill('county-fill');
  readonly #events: StageEvents;
  readonly #symbols: SymbolOverlay;
  #scene?: Scene;
  #picker: Picker = () => -1;
  #hovered = -1;
  #lineWorkUrl?: string;
  #isStyled = false;
  #isPresented = false;
  #tween = 0;

  constructor(container: HTMLElement, theme: Theme, events: StageEvents) {
    this.#events = events;
    this.#map = new MapLibreMap({
      container,
      style: mapStyle(theme),
      center: [0, 0],
      zoom: 2.5,
      minZoom: ZOOMS[0],
      maxZoom: ZOOMS[1],
      transformConstrain: ({ lng, lat }, zoom) => ({
        center: new LngLat(...clampStandIn([lng, lat])),
        zoom: Math.min(ZOOMS[1], Math.max(ZOOMS[0], zoom)),
      }),
      maxPitch: 60,
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
      renderWorldCopies: false,
      attributionControl: false,
      fadeDuration: 0,
      canvasContextAttributes: { antialias: true },
    });
    this.#symbols = new SymbolOverlay(this.#map, () => events.onNoSymbols());
    this.#map.touchZoomRotate.disableRotation();
    this.#map.keyboard.disableRotation();
    this.#map.getCanvas().setAttribute('role', 'application');
    this.#listen();
  }

  /** Shows a scene, doing only what differs from the scene before; `animate` tweens a step. */
  show(scene: Scene, animate: boolean): void {
    if (!this.#isStyled) {
      this.#map.once('style.load', () => this.show(scene, false));
      return;
    }
    const last = this.#scene;
    this.#scene = scene;
    if (scene.theme !== last?.theme) this.#repaint(scene.theme);
    if (scene.geometry !== last?.geometry) this.#setGeometry(scene.geometry);
    if (scene.values !== last?.values) this.#fill.setValues(scene.values);
    if (scene.kept !== last?.kept) this.#fill.setKept(scene.kept);
    for (const name of ['places', 'counties', 'forests'] as const) {
      if (scene[name] !== last?.[name]) this.#source(name).setData(scene[name]);
    }
    if (scene.pinned !== last?.pinned) this.#outline('pinned', scene.pinned);
    if (scene.fill !== last?.fill || scene.theme !== last.theme) {
      const isStep = last?.fill.to !== undefined && last.values === scene.values;
      this.#step(isStep ? last.fill.to : scene.fill.to, animate && scene.fill.tweened);
    }
    if (scene.pitch !== (last?.pitch ?? 0)) this.#tilt(scene.pitch, animate);
    if (scene.symbols !== last?.symbols || scene.moving !== last.moving) this.#drawSymbols();
    this.#map.triggerRepaint();
  }

  /** Tells a reader of screens how to move the canvas; the region around it has the map's name. */
  setHint(hint: string): void {
    this.#map.getCanvas().setAttribute('aria-label', hint);
  }

  /** Moves the camera so that a box fills what the padding leaves. */
  fit(box: Box, padding: Padding, animate: boolean): void {
    const { clientWidth, clientHeight } = this.#map.getContainer();
    const { middle, zoom } = fitBox(box, clientWidth, clientHeight, padding);
    const duration = animate ? FIT_MILLISECONDS : 0;
    this.#map.easeTo({ center: squareToStandIn(middle), zoom, duration });
  }

  jump({ lng, lat, zoom }: Camera): void {
    this.#map.jumpTo({ center: toStandIn([lng, lat]), zoom });
  }

  /** Zooms as if the reader had done it on the map. */
  zoomBy(levels: number): void {
    this.#map.easeTo({ zoom: this.#map.getZoom() + levels }, { originalEvent: true });
  }

  destroy(): void {
    cancelAnimationFrame(this.#tween);
    this.#symbols.destroy();
    if (this.#lineWorkUrl) URL.revokeObjectURL(this.#lineWorkUrl);
    this.#map.remove();
  }

  #listen(): void {
    const map = this.#map;
    map.once('style.load', () => {
      this.#isStyled = true;
      map.addLayer(this.#fill, FILL_BELOW);
    });
    map.on('idle', () => this.#present());
    map.on('mousemove', ({ point }) => this.#hover(this.#placeAt(point)));
    map.on('mouseout', () => this.#hover(NOWHERE));
    map.on('movestart', () => this.#hover(NOWHERE));
    map.on('click', ({ point }) => this.#events.onClick(this.#placeAt(point)));
    map.on('moveend', (event) => {
      if (event.originalEvent) this.#events.onLook(this.#camera());
      if (map.getZoom() >= DETAIL_ZOOM) this.#events.onNear();
      if (map.getZoom() >= COUNTY_ZOOM) this.#events.onNames();
    });
    map.on('webglcontextrestored', () => this.#events.onRestored());
  }

  #setGeometry({ mesh, lineWork }: Geometry): void {
    this.#picker = createPicker(mesh);
    this.#fill.setMesh(mesh);
    if (this.#lineWorkUrl) URL.revokeObjectURL(this.#lineWorkUrl);
    const bytes = lineWork as Uint8Array<ArrayBuffer>;
    this.#lineWorkUrl = URL.createObjectURL(new Blob([bytes], { type: 'application/json' }));
    this.#source('line-work').setData(this.#lineWorkUrl);
  }

  /** Repaints sea, land, lines and names; the fill gets its colours with its state. */
  #repaint(theme: Theme): void {
    for (const { id, paint } of mapStyle(theme).layers) {
      for (const [name, value] of Object.entries(paint ?? {})) {
        this.#map.setPaintProperty(id, name as never, value as never);
      }
    }
  }

  /** Draws the fill's state, tweening from one period to another. */
  #step(from: number, animate: boolean): void {
    cancelAnimationFrame(this.#tween);
    const started = performance.now();
    if (from !== this.#scene?.fill.to) {
      this.#map.once('render', () => performance.measure('atlas:step', { start: started }));
    }
    const frame = () => {
      const { fill, theme } = this.#scene!;
      const passed = (performance.now() - started) / STEP_MILLISECONDS;
      const mix = animate && from !== fill.to ? Math.min(1, passed) : 1;
      this.#fill.setState({ ...fill, theme, from, mix });
      this.#map.triggerRepaint();
      if (mix < 1) this.#tween = requestAnimationFrame(frame);
    };
    frame();
  }

  #tilt(pitch: number, animate: boolean): void {
    this.#map.easeTo({ pitch, duration: animate ? FIT_MILLISECONDS : 0 });
  }

  /** The first map comes before all symbols. */
  #drawSymbols(): void {
    if (this.#isPresented && this.#scene) {
      this.#symbols.show(this.#scene.symbols, this.#scene.moving);
    }
  }

  #present(): void {
    if (this.#isPresented || !this.#scene) return;
    this.#isPresented = true;
    this.#drawSymbols();
    requestAnimationFrame(() => this.#events.onFirstMap());
  }

  #camera(): Camera {
    const { lng, lat } = this.#map.getCenter();
    const place = fromStandIn([lng, lat]);
    return { lng: place[0], lat: place[1], zoom: this.#map.getZoom() };
  }

  #placeAt({ x, y }: { x: number; y: number }): Hover {
    const site = siteAt(this.#sites(), (position) => this.#map.project(position), { x, y });
    if (typeof site?.target === 'string') return { row: -1, item: site.target, x, y };
    const county = site?.target?.county;
    const row = county ? (this.#scene?.geometry.mesh.ids.indexOf(county) ?? -1) : -1;
    return { row: row < 0 ? this.#rowAt(x, y) : row, item: null, x, y };
  }

  #sites() {
    const parts = this.#scene?.symbols ?? [];
    return parts.flatMap((part) => (part.kind === 'sites' && part.visible ? part.sites : []));
  }

  #rowAt(x: number, y: number): number {
    const { lng, lat } = this.#map.unproject([x, y]);
    const [u, v] = standInToSquare([lng, lat]);
    return this.#picker(u, v);
  }

  #hover(place: Hover): void {
    if (place.row !== this.#hovered && this.#isStyled) this.#outline('hovered', place.row);
    this.#hovered = place.row;
    this.#map.getCanvas().style.cursor = place.row < 0 && !place.item ? '' : 'pointer';
    this.#events.onHover(place);
  }

  #outline(source: 'hovered' | 'pinned', row: number): void {
    const mesh = this.#scene?.geometry.mesh;
    this.#source(source).setData(outlineData(mesh && row >= 0 ? outline(mesh, row) : []));
  }

  #source(id: string): GeoJSONSource {
    return this.#map.getSource(id) as GeoJSONSource;
  }
}
