/** What the atlas shows: `hash` after # in its address, and the same as an object of its keys. */
export interface Shown {
  readonly hash: string;
  readonly view: Readonly<Record<string, string>>;
}

/** What the atlas says once it can be steered. */
export interface Ready extends Shown {
  readonly version: 1;
  readonly release: string;
  /** The half-years, such as `2019H1`, from the first on. */
  readonly periods: readonly string[];
  /** The formats that `export` takes. */
  readonly formats: readonly string[];
}

/** A file that the atlas has made of a view. */
export interface AtlasFile {
  readonly name: string;
  readonly blob: Blob;
}

/** What rejects a promise: the atlas's own words, and a code; `timeout` where it did not answer, `gone` where its frame went. */
export interface AtlasError extends Error {
  readonly code: string;
}

/** Keys to change, of which null takes one away; or a whole hash, which takes the place of the view. */
export type ViewChange = Readonly<Record<string, string | number | boolean | null>> | string;

/** The attributes of the element, all of them optional. */
export interface ReliefAtlasAttributes {
  /** The page of the atlas; by default `ReliefAtlas.home`. */
  src?: string;
  /** What stands after # in an address of the atlas. */
  view?: string;
  ui?: 'embed' | 'slide' | 'none' | 'full';
  lang?: 'zh' | 'en';
  theme?: 'light' | 'dark';
  /** `none` for the page's own ground around the country. */
  bg?: 'map' | 'none';
  keys?: 'on' | 'off';
  /** The name of the frame. */
  title?: string;
  /** `auto` as the atlas asks, or pixels; 16 by 9 without it. */
  height?: 'auto' | number | `${number}`;
  /** As of a frame; `allow-scripts` where it is empty. */
  sandbox?: string;
  /** Keys that the atlas hands over are not pressed in this page. */
  nokeys?: '' | boolean;
}

/** The events of the element, which bubble. */
export interface ReliefAtlasEvents {
  'atlas-view': CustomEvent<Shown>;
  'atlas-key': CustomEvent<{
    readonly key: string;
    readonly code: string;
    readonly leaving?: true;
  }>;
  'atlas-error': CustomEvent<{ readonly code: string; readonly message: string }>;
}

interface Waiting {
  resolve(value: unknown): void;
  reject(reason: Error): void;
}

const FRAMING = ['ui', 'lang', 'theme', 'bg', 'keys'];
/** Milliseconds after which what has no answer is given up: a page once it has loaded, a question, a file. */
const PATIENCE = { ready: 60_000, answer: 15_000, file: 120_000 };
/** How often it is looked whether the element is seen, in milliseconds. */
const LOOK = 400;
const STYLE =
  ':host{display:block;aspect-ratio:16/9;min-height:180px}:host([height]){aspect-ratio:auto}' +
  'iframe{display:block;width:100%;height:100%;border:0;color-scheme:light}';

// Where pages are written on a server, the module is loaded and the element is not there.
const Base = globalThis.HTMLElement ?? (Object as unknown as typeof HTMLElement);

/**
 * `<relief-atlas>`: the atlas in a page of any origin, as an element with promises and events. What the atlas refuses rejects a
 * promise with its own words and a `code`, and what it leaves unanswered with `timeout`.
 */
export class ReliefAtlas extends Base {
  /** Where the atlas is, for elements without `src`. */
  static home: string | undefined;
  static observedAttributes = ['src', 'view', ...FRAMING, 'title', 'height', 'sandbox'];

  #waiting = new Map<number, Waiting>();
  #count = 0;
  #frame: HTMLIFrameElement | undefined;
  #opening: Waiting | undefined;
  /** What the atlas showed last, which a frame that is loaded again takes up. */
  #shown: string | undefined;
  /** Whether this element is seen as far as its page says; what is hidden in its place a frame cannot know. */
  #isSeen = true;
  #look = () => this.#tellSight();
  #watch: ReturnType<typeof setInterval> | undefined;
  #hear = (event: MessageEvent) => this.#take(event);

  constructor() {
    super();
    // A sheet that is made by script passes where the policy of the host lets no style stand in a page.
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLE);
    this.attachShadow({ mode: 'open' }).adoptedStyleSheets = [sheet];
    this.#expect();
  }

  /** Fulfilled once the atlas is there; anew after each load. */
  ready!: Promise<Ready>;

  connectedCallback(): void {
    addEventListener('message', this.#hear);
    this.#watch = setInterval(this.#look, LOOK);
    this.#load();
  }

  /** A frame that is moved by `moveBefore` stays as it is. */
  connectedMoveCallback(): void {}

  disconnectedCallback(): void {
    removeEventListener('message', this.#hear);
    clearInterval(this.#watch);
    this.#frame?.remove();
    this.#frame = undefined;
    this.#fail('The element was taken out of the page.');
    this.#expect();
  }

  attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    if (before === after) return;
    if (name === 'view' || name === 'src') this.#shown = undefined;
    if (!this.#frame) return;
    if (name === 'title') this.#frame.title = this.#name;
    else if (name === 'height') this.#size();
    else if (name === 'view' || FRAMING.includes(name)) {
      this.set(this.#hash).catch(() => {});
    } else this.#load();
  }

  /** Shows a view: an object changes keys (`{period: '2019H1', prov: null}`), a hash takes the view's place. */
  set(view: ViewChange): Promise<Shown> {
    return this.#ask({ type: 'atlas:set', view });
  }

  get(): Promise<Shown> {
    return this.#ask({ type: 'atlas:get' });
  }

  /** Goes so many half-years on, or back. */
  step(by = 1): Promise<Shown> {
    return this.#ask({ type: 'atlas:step', by });
  }

  /** Shows a half-year such as `2019H1`. */
  show(period: string): Promise<Shown> {
    return this.#ask({ type: 'atlas:step', to: period });
  }

  play(): Promise<Shown> {
    return this.#ask({ type: 'atlas:play' });
  }

  pause(): Promise<Shown> {
    return this.#ask({ type: 'atlas:pause' });
  }

  /** Makes a file of the view, in a format that `ready` names. */
  export(format: string): Promise<AtlasFile> {
    return this.#ask({ type: 'atlas:export', format });
  }

  get #name(): string {
    return this.getAttribute('title') || '脱贫图谱 · Relief Atlas';
  }

  get #hash(): string {
    const said = new URLSearchParams(
      this.#shown ?? (this.getAttribute('view') || '').replace(/^[#?]/, ''),
    );
    for (const key of FRAMING) {
      const value = this.getAttribute(key);
      if (value) said.set(key, value);
    }
    if (!said.has('ui')) said.set('ui', 'embed');
    return String(said);
  }

  #expect(): void {
    this.ready = new Promise((resolve, reject) => (this.#opening = { resolve, reject }));
    // Who asks for nothing need not hear that nothing came.
    this.ready.catch(() => {});
  }

  #load(): void {
    const src = new URL(this.getAttribute('src') || './', ReliefAtlas.home || document.baseURI);
    src.hash = this.#hash;
    if (this.#frame) {
      this.#fail('The atlas is loaded anew.');
      this.#expect();
    }
    const frame = document.createElement('iframe');
    frame.title = this.#name;
    frame.loading = 'lazy';
    frame.allow = 'fullscreen; clipboard-write';
    const sandbox = this.getAttribute('sandbox');
    if (sandbox !== null) frame.setAttribute('sandbox', sandbox || 'allow-scripts');
    frame.addEventListener('load', () => this.#await(frame));
    frame.src = src.href;
    if (this.#frame) this.#frame.replaceWith(frame);
    else this.shadowRoot!.append(frame);
    this.#frame = frame;
    this.#size();
  }

  /** A page that has come and says nothing is not the atlas, or cannot run. */
  #await(frame: HTMLIFrameElement): void {
    const opening = this.#opening;
    setTimeout(() => {
      if (opening && opening === this.#opening && frame === this.#frame)
        opening.reject(late(`${frame.src}: loaded, but no atlas has answered.`));
    }, PATIENCE.ready);
  }

  #size(wanted?: number): void {
    const height = this.getAttribute('height');
    if (height === 'auto')
      this.style.height = `${wanted || Math.max(180, (this.clientWidth * 9) / 16)}px`;
    else this.style.height = height ? `${parseFloat(height)}px` : '';
  }

  async #ask<T>(message: { readonly type: string } & Record<string, unknown>): Promise<T> {
    await this.ready;
    const id = ++this.#count;
    return new Promise<T>((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#frame!.contentWindow!.postMessage({ ...message, id }, '*');
      const patience = message.type === 'atlas:export' ? PATIENCE.file : PATIENCE.answer;
      setTimeout(() => {
        if (this.#waiting.delete(id))
          reject(late(`${message.type}: no answer within ${patience / 1000} seconds.`));
      }, patience);
    });
  }

  #fail(message: string, code = 'gone'): void {
    const error = Object.assign(new Error(message), { code });
    this.#opening?.reject(error);
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }

  #take({ source, data }: MessageEvent): void {
    if (!this.#frame || source !== this.#frame.contentWindow || typeof data?.type !== 'string')
      return;
    const { type, id, ...detail } = data;
    if (typeof detail.hash === 'string') this.#shown = detail.hash;
    if (type === 'atlas:ready') {
      // The frame may have loaded itself again.
      if (!this.#opening) this.#expect();
      this.#opening!.resolve(detail);
      this.#opening = undefined;
      // Keys are handed to this element alone by an atlas that has been spoken to.
      this.#frame.contentWindow!.postMessage({ type: 'atlas:get' }, '*');
      this.#isSeen = true;
      this.#tellSight();
    } else if (type === 'atlas:reply') {
      this.#waiting.get(id)?.resolve(detail);
      this.#waiting.delete(id);
    } else if (type === 'atlas:error') {
      const error = Object.assign(new Error(detail.message), { code: detail.code });
      if (detail.code === 'not-loaded' && id === undefined) this.#opening?.reject(error);
      this.#waiting.get(id)?.reject(error);
      this.#waiting.delete(id);
      this.#tell('atlas-error', detail);
    } else if (type === 'atlas:view') this.#tell('atlas-view', detail);
    else if (type === 'atlas:size') this.#size(detail.wanted);
    else if (type === 'atlas:key') this.#press(detail);
  }

  /** Slides that are hidden where they lie keep no graphics from the one that is seen. */
  #tellSight(): void {
    const how = { opacityProperty: true, visibilityProperty: true };
    const isSeen = this.checkVisibility?.(how) ?? true;
    if (isSeen === this.#isSeen || this.#opening) return;
    this.#isSeen = isSeen;
    this.#frame?.contentWindow?.postMessage({ type: 'atlas:sight', shown: isSeen }, '*');
  }

  #tell(name: keyof ReliefAtlasEvents, detail: object): boolean {
    const init = { detail, bubbles: true, composed: true, cancelable: true };
    return this.dispatchEvent(new CustomEvent(name, init));
  }

  /** Presses in this page a key that was pressed in the frame, unless the page does so itself. */
  #press(detail: KeyboardEventInit & { readonly leaving?: boolean }): void {
    if (detail.leaving) {
      this.#frame?.blur();
      focus();
    }
    if (!this.#tell('atlas-key', detail) || detail.leaving || this.hasAttribute('nokeys')) return;
    const { key, code, keyCode, shiftKey } = detail;
    const init = { key, code, keyCode, shiftKey, bubbles: true, cancelable: true };
    (document.body || document).dispatchEvent(new KeyboardEvent('keydown', init));
  }
}

function late(message: string): AtlasError {
  return Object.assign(new Error(message), { code: 'timeout' });
}

/** Lets the browser know the element; again, it does nothing. @param home where the atlas is, for elements without `src` */
export function defineReliefAtlas(home?: string): void {
  if (home) ReliefAtlas.home = home;
  if (globalThis.customElements && !customElements.get('relief-atlas'))
    customElements.define('relief-atlas', ReliefAtlas);
}

declare global {
  interface HTMLElementTagNameMap {
    'relief-atlas': ReliefAtlas;
  }
}
