import type { Component } from 'svelte';
import type { ViewStore } from '../../app/view-store.svelte.ts';
import type { WorkbenchTab } from '../../i18n/messages/workbench.ts';

type Panel = Component<{ store: ViewStore }>;

/** What each tab of the workbench shows, fetched when it is opened. */
export const PANELS: Readonly<Record<WorkbenchTab, () => Promise<{ default: Panel }>>> = {
  filter: () => import('../filter/FilterPanel.svelte'),
  table: () => import('./table/CountyGrid.svelte'),
  charts: () => import('./charts/Charts.svelte'),
  export: () => import('./export/Downloads.svelte'),
  own: () => import('./own/OwnPanel.svelte'),
};
