/**
 * <relief-atlas>: the atlas in a page of any origin, as an element with promises and events.
 *
 *   <script src="https://…/embed.js"></script>
 *   <relief-atlas view="layer=sales&period=2019H1" ui="embed" lang="en"></relief-atlas>
 *
 * Attributes: `src`, the atlas's page, by default the one beside this script; `view`, what stands after # in an
 * address of the atlas; `ui`, embed, slide, none or full; `lang`, zh or en; `theme`, light or dark; `bg`, map, or none for the page's own ground around the country; `keys`, on or off;
 * `title`, the frame's name; `height`, `auto` as the atlas asks, or pixels, else 16 by 9; `sandbox`, as of a frame, by
 * default `allow-scripts` where it is empty; `nokeys`, lest keys that the atlas hands over be pressed in this page.
 *
 * Promises: `ready`, `set(view)`, `get()`, `step(by)`, `show(period)`, `play()`, `pause()`, `export(format)`. What the
 * atlas refuses rejects them with its own words and a `code`, and what it leaves unanswered with `timeout`. Events: `atlas-view`, `atlas-key`, `atlas-error`.
 */
(() => {
  const HERE = document.currentScript?.src;
  const FRAMING = ['ui', 'lang', 'theme', 'bg', 'keys'];
  /** Milliseconds after which what has no answer is given up: a page once it has loaded, a question, a file. */
  const PATIENCE = { ready: 60_000, answer: 15_000, file: 120_000 };
  /** How often it is looked whether the element is seen, in milliseconds. */
  const LOOK = 400;
  const STYLE =
    ':host{display:block;aspect-ratio:16/9;min-height:180px}:host([height]){aspect-ratio:auto}' +
    'iframe{display:block;width:100%;height:100%;border:0;color-scheme:light}';

  /**
   * What the atlas shows: `hash` after # in its address, and the same as an object of its keys.
   * @typedef {{hash: string, view: Record<string, string>}} Shown
   * What it says once it can be steered.
   * @typedef {Shown & {version: 1, release: string, periods: string[], formats: string[]}} Ready
   * @typedef {{resolve: (value: any) => void, reject: (reason: Error) => void}} Waiting
   */

  class ReliefAtlas extends HTMLElement {
    static observedAttributes = ['src', 'view', ...FRAMING, 'title', 'height', 'sandbox'];

    /** @type {Map<number, Waiting>} */
    #waiting = new Map();
    #count = 0;
    /** @type {HTMLIFrameElement | undefined} */
    #frame;
    /** @type {Waiting | undefined} */
    #opening;
    /** What the atlas showed last, which a frame that is loaded again takes up. @type {string | undefined} */
    #shown;
    /** Whether this element is seen as far as its page says; what is hidden in its place a frame cannot know. */
    #isSeen = true;
    #look = () => this.#tellSight();
    #watch;
    #hear = (/** @type {MessageEvent} */ event) => this.#take(event);

    constructor() {
      super();
      // A sheet that is made by script passes where the policy of the host lets no style stand in a page.
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(STYLE);
      this.attachShadow({ mode: 'open' }).adoptedStyleSheets = [sheet];
      this.#expect();
    }

    /** Fulfilled once the atlas is there; anew after each load. @type {Promise<Ready>} */
    ready;

    connectedCallback() {
      addEventListener('message', this.#hear);
      this.#watch = setInterval(this.#look, LOOK);
      this.#load();
    }

    /** A frame that is moved by `moveBefore` stays as it is. */
    connectedMoveCallback() {}

    disconnectedCallback() {
      removeEventListener('message', this.#hear);
      clearInterval(this.#watch);
      this.#frame?.remove();
      this.#frame = undefined;
      this.#fail('The element was taken out of the page.');
      this.#expect();
    }

    attributeChangedCallback(name, before, after) {
      if (before === after) return;
      if (name === 'view' || name === 'src') this.#shown = undefined;
      if (!this.#frame) return;
      if (name === 'title') this.#frame.title = this.#name;
      else if (name === 'height') this.#size();
      else if (name === 'view' || FRAMING.includes(name)) {
        this.set(this.#hash).catch(() => {});
      } else this.#load();
    }

    /** Shows a view: an object changes keys (`{period: '2019H1', prov: null}`), a hash takes the view's place. @returns {Promise<Shown>} */
    set(view) {
      return this.#ask({ type: 'atlas:set', view });
    }

    /** @returns {Promise<Shown>} */
    get() {
      return this.#ask({ type: 'atlas:get' });
    }

    /** Goes so many half-years on, or back. @returns {Promise<Shown>} */
    step(by = 1) {
      return this.#ask({ type: 'atlas:step', by });
    }

    /** Shows a half-year such as `2019H1`. @returns {Promise<Shown>} */
    show(period) {
      return this.#ask({ type: 'atlas:step', to: period });
    }

    /** @returns {Promise<Shown>} */
    play() {
      return this.#ask({ type: 'atlas:play' });
    }

    /** @returns {Promise<Shown>} */
    pause() {
      return this.#ask({ type: 'atlas:pause' });
    }

    /** Makes a file of the view, in a format that `ready` names. @returns {Promise<{name: string, blob: Blob}>} */
    export(format) {
      return this.#ask({ type: 'atlas:export', format });
    }

    get #name() {
      return this.getAttribute('title') || '脱贫图谱 · Relief Atlas';
    }

    get #hash() {
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

    #expect() {
      this.ready = new Promise((resolve, reject) => (this.#opening = { resolve, reject }));
      // Who asks for nothing need not hear that nothing came.
      this.ready.catch(() => {});
    }

    #load() {
      const src = new URL(this.getAttribute('src') || './', HERE || document.baseURI);
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
      else this.shadowRoot.append(frame);
      this.#frame = frame;
      this.#size();
    }

    /** A page that has come and says nothing is not the atlas, or cannot run. */
    #await(frame) {
      const opening = this.#opening;
      setTimeout(() => {
        if (opening && opening === this.#opening && frame === this.#frame)
          opening.reject(late(`${frame.src}: loaded, but no atlas has answered.`));
      }, PATIENCE.ready);
    }

    #size(wanted) {
      const height = this.getAttribute('height');
      if (height === 'auto')
        this.style.height = `${wanted || Math.max(180, (this.clientWidth * 9) / 16)}px`;
      else this.style.height = height ? `${parseFloat(height)}px` : '';
    }

    async #ask(message) {
      await this.ready;
      const id = ++this.#count;
      return new Promise((resolve, reject) => {
        this.#waiting.set(id, { resolve, reject });
        this.#frame.contentWindow.postMessage({ ...message, id }, '*');
        const patience = message.type === 'atlas:export' ? PATIENCE.file : PATIENCE.answer;
        setTimeout(() => {
          if (this.#waiting.delete(id))
            reject(late(`${message.type}: no answer within ${patience / 1000} seconds.`));
        }, patience);
      });
    }

    #fail(message, code = 'gone') {
      const error = Object.assign(new Error(message), { code });
      this.#opening?.reject(error);
      for (const { reject } of this.#waiting.values()) reject(error);
      this.#waiting.clear();
    }

    /** @param {MessageEvent} event */
    #take({ source, data }) {
      if (!this.#frame || source !== this.#frame.contentWindow || typeof data?.type !== 'string')
        return;
      const { type, id, ...detail } = data;
      if (typeof detail.hash === 'string') this.#shown = detail.hash;
      if (type === 'atlas:ready') {
        // The frame may have loaded itself again.
        if (!this.#opening) this.#expect();
        this.#opening.resolve(detail);
        this.#opening = undefined;
        // Keys are handed to this element alone by an atlas that has been spoken to.
        source.postMessage({ type: 'atlas:get' }, '*');
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
    #tellSight() {
      const how = { opacityProperty: true, visibilityProperty: true };
      const isSeen = this.checkVisibility?.(how) ?? true;
      if (isSeen === this.#isSeen || this.#opening) return;
      this.#isSeen = isSeen;
      this.#frame?.contentWindow.postMessage({ type: 'atlas:sight', shown: isSeen }, '*');
    }

    #tell(name, detail) {
      const init = { detail, bubbles: true, composed: true, cancelable: true };
      return this.dispatchEvent(new CustomEvent(name, init));
    }

    /** Presses in this page a key that was pressed in the frame, unless the page does so itself. */
    #press(detail) {
      if (detail.leaving) {
        this.#frame.blur();
        focus();
      }
      if (!this.#tell('atlas-key', detail) || detail.leaving || this.hasAttribute('nokeys')) return;
      const { key, code, keyCode, shiftKey } = detail;
      const init = { key, code, keyCode, shiftKey, bubbles: true, cancelable: true };
      (document.body || document).dispatchEvent(new KeyboardEvent('keydown', init));
    }
  }

  const late = (message) => Object.assign(new Error(message), { code: 'timeout' });

  if (!customElements.get('relief-atlas')) customElements.define('relief-atlas', ReliefAtlas);
})();
