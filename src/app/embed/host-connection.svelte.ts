import type { ViewStore } from '../view-store.svelte.ts';
import { IssueError, type HostCode, type IssueOf } from '../../core/issue.ts';
import type { Playback } from '../playback.svelte.ts';
import { formatView, parseView } from '../../core/view/url.ts';
import { issueText } from '../../i18n/messages/issues/issue-text.ts';
import { HOST_ISSUES } from '../../i18n/messages/issues/host.ts';
import { PICTURES } from '../files/file-request.ts';
import { makeFile, usualFile } from '../files/make-file.ts';
import { MessageFilter } from './message-filter.ts';
import { isForHost, isKept } from './host-key.ts';
import { readMessage, readSlide, type Message, type MessageId } from './message.ts';
import { viewMessage } from './view-message.ts';
import { wantedHeight } from './wanted-height.ts';
import { requestedHash } from './view-request.ts';

/** A file that an exporter has made. */
export interface HostFile {
  readonly name: string;
  readonly blob: Blob;
}

type HostIssue = IssueOf<HostCode>;

/** By the name of the format, what makes a file of the present view. */
export type Exporters = Readonly<Record<string, (store: ViewStore) => Promise<HostFile>>>;

/** Every picture, and the figures as CSV. */
const EXPORTERS: Exporters = Object.fromEntries(
  (['csv', ...PICTURES] as const).map((format) => [
    format,
    (store: ViewStore) => makeFile(store, usualFile(store, format)),
  ]),
);

/** Controls of the atlas, which the map's canvas is not. */
const CONTROLS = 'a[href], button, input, select, [tabindex="0"]:not(canvas)';

/**
 * Lets the page around the frame steer the atlas and learn of it, by the messages of the contract, and hands the
 * host's keys to it: to one that has not spoken also as reveal.js hears them from any frame. Returns how to end that.
 */
export function connect(
  page: Window,
  store: ViewStore,
  playback: Playback,
  exporters: Exporters = EXPORTERS,
): () => void {
  const filter = new MessageFilter(page);
  /** Whether the host has said what only one says who knows the atlas. */
  let isKnowing = false;
  /** The pace of the run that the link asked for, or `null`. */
  const asked = store.view.speed;
  let loaded: () => void;
  const loading = new Promise<void>((resolve) => (loaded = resolve));
  let last: Promise<void> = loading;

  const post = (message: unknown, origin = '*') => page.parent.postMessage(message, origin);
  const shown = () => viewMessage(store.view);
  const refuse = (issue: HostIssue, id?: MessageId) => {
    const message = issueText(issue, HOST_ISSUES[store.language]);
    post({ type: 'atlas:error', ...(id !== undefined && { id }), code: issue.code, message });
  };

  function hear(event: MessageEvent) {
    if (!filter.accepts(event)) return;
    const slide = readSlide(event.data);
    if (slide) {
      store.session.isAway = slide === 'stop';
      if (slide === 'start') store.session.isClaimed = true;
      last = last.then(() => (slide === 'stop' ? playback.pause() : takeUp()));
      return;
    }
    const read = readMessage(event.data);
    if (!read) return;
    isKnowing = true;
    if ('issue' in read) {
      refuse(read.issue, read.id);
      return;
    }
    const { message } = read;
    last = last.then(async () => {
      try {
        const answer = await follow(message, event.origin);
        const { id } = message;
        if (id !== undefined) {
          post(
            { type: 'atlas:reply', id, ...answer },
            event.origin === 'null' ? '*' : event.origin,
          );
        }
      } catch (error) {
        if (!(error instanceof IssueError)) throw error;
        refuse(error.issue as HostIssue, message.id);
      }
    });
  }

  /** A slide that is shown runs only where its link asks for a run. */
  function takeUp() {
    if (asked === null || playback.playing) return;
    playback.speed = asked;
    playback.play();
  }

  /** Does what a message asks for, and gives what to answer. @throws IssueError, with nothing changed */
  async function follow(message: Message, origin: string): Promise<object> {
    const { atlas } = store;
    if (!atlas) throw new IssueError({ code: 'not-loaded' });
    switch (message.type) {
      case 'atlas:set': {
        const hash = requestedHash(message.view, formatView(store.view));
        const { release } = parseView(hash).view;
        if (release !== null && release !== atlas.release) {
          throw new IssueError({ code: 'release', got: release, shown: atlas.release });
        }
        playback.pause();
        const issues = await store.openLink(hash);
        if (issues.length > 0) throw new IssueError({ code: 'bad-view', issues });
        return shown();
      }
      case 'atlas:step': {
        const at =
          'to' in message
            ? atlas.periods.findIndex(({ id }) => id === message.to)
            : store.periodIndex + message.by;
        if ('to' in message && at < 0) {
          const known = atlas.periods.map(({ id }) => id);
          throw new IssueError({ code: 'bad-period', got: message.to, known });
        }
        playback.pause();
        store.setPeriodIndex(at);
        return shown();
      }
      case 'atlas:play':
        if (!playback.playing) playback.play();
        return shown();
      case 'atlas:pause':
        playback.pause();
        return shown();
      case 'atlas:sight':
        store.session.isAway = !message.shown;
        return shown();
      case 'atlas:get':
        return shown();
      case 'atlas:export':
        return exported(message.format, origin);
    }
  }

  async function exported(format: string, origin: string): Promise<object> {
    const make = Object.hasOwn(exporters, format) ? exporters[format] : undefined;
    if (!make) {
      const known = Object.keys(exporters);
      throw new IssueError({ code: 'unknown-format', got: format, known });
    }
    if (store.view.own.length > 0 && origin !== page.origin) {
      throw new IssueError({ code: 'own-figures' });
    }
    try {
      const { name, blob } = await make(store);
      return { format, name, blob };
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      throw new IssueError({ code: 'not-exported', reason });
    }
  }

  function press(event: KeyboardEvent) {
    const { target, key } = event;
    const on = target instanceof Element ? target : null;
    if (on?.closest('dialog')) return;
    const isLeaving = key === 'Escape' && !store.session.gesturesOff && store.interface !== 'full';
    const place = {
      interface: store.interface,
      keys: store.view.keys,
      gated: store.session.gesturesOff,
      onControl: Boolean(on?.closest(CONTROLS)),
    };
    if (!isLeaving && !isForHost(event, place)) return;
    const { code, keyCode, shiftKey } = event;
    if (isKept(key)) {
      event.stopImmediatePropagation();
      // To keep the browser from a key that nobody around the frame hears would make it a dead one.
      if (isKnowing) event.preventDefault();
    }
    if (isLeaving) leave();
    post({ type: 'atlas:key', key, code, keyCode, shiftKey, leaving: isLeaving });
    if (!isKnowing && !isLeaving && isKept(key)) {
      post(JSON.stringify({ method: 'triggerKey', args: [keyCode] }));
    }
  }

  /** A frame may not be allowed to save files, and nothing tells it so. */
  function notice({ target }: Event) {
    if (target instanceof HTMLAnchorElement && target.hasAttribute('download'))
      store.session.savedInFrame = target.download;
  }

  /** Gives the map's gestures, and the focus, back to the host. */
  function leave() {
    store.session.gesturesOff = true;
    if (page.document.activeElement instanceof HTMLElement) page.document.activeElement.blur();
    page.parent.focus();
  }

  function tellSize() {
    const { innerWidth: width, innerHeight } = page;
    if (width === 0) return;
    const height = wantedHeight(width, store.interface);
    post({ type: 'atlas:size', width, height: innerHeight, wanted: height });
    post({ sentinel: 'amp', type: 'embed-size', height });
    post(JSON.stringify({ src: page.location.href, context: 'iframe.resize', height }));
  }

  const endEffects = $effect.root(() => {
    let lastHash: string | undefined;
    // Effects, because the host is lastHash of each change, whoever makes it.
    $effect(() => {
      if (!store.atlas) return;
      const { hash, view } = shown();
      if (lastHash === undefined) {
        const periods = store.atlas.periods.map(({ id }) => id);
        const { release } = store.atlas;
        const formats = Object.keys(exporters);
        post({ type: 'atlas:ready', version: 1, release, periods, formats, hash, view });
        loaded();
      } else if (hash !== lastHash) {
        post({ type: 'atlas:view', hash, view });
      }
      lastHash = hash;
    });
    $effect(() => {
      if (store.failure?.scope === 'page') {
        refuse({ code: 'not-loaded' });
        loaded();
      }
    });
    $effect(() => {
      void store.interface;
      tellSize();
    });
  });
  const sizes = new ResizeObserver(tellSize);
  sizes.observe(page.document.documentElement);
  page.addEventListener('message', hear);
  page.addEventListener('keydown', press, true);
  page.document.addEventListener('click', notice, true);
  return () => {
    endEffects();
    page.document.removeEventListener('click', notice, true);
    sizes.disconnect();
    page.removeEventListener('message', hear);
    page.removeEventListener('keydown', press, true);
  };
}
