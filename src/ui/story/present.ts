import { mount } from 'svelte';
import Presenter from './Presenter.svelte';

/** Makes the page the presenter's window of the atlas that opened it under a name. */
export function present(target: HTMLElement, name: string): void {
  for (const id of ['plate', 'inset', 'figures']) document.getElementById(id)?.remove();
  mount(Presenter, { target, props: { name, browserLanguage: navigator.language } });
}
