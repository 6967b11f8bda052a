import type { OwnSet } from '../core/atlas/own-figures.ts';
import type { Remedy } from '../core/atlas/row-issue.ts';
import { IssueError, issueCode, type IssueOf } from '../core/issue.ts';
import type { ImportJob } from '../import/own/import-job.ts';
import type { Stage } from '../import/own/import-message.ts';
import type { Import, Preview } from '../import/own/import-session.ts';
import { GUESS, type OpenChoice } from '../import/own/open-options.ts';
import type { ColumnMapping } from '../import/own/column-plan.ts';
import type { Accepted } from '../import/own/row-place.ts';
import { remedied } from '../import/own/remedied.ts';
import { keepSets } from '../import/own/user-data-store.ts';

/** Where an import stands; an issue or a cancel leaves it where it was before. */
export type ImportStep = 'idle' | 'plan' | 'report' | 'used';

/** The import of one file, from its bytes to figures in use. */
export class OwnImport {
  step = $state<ImportStep>('idle');
  /** What the worker is at; `null` while it waits. */
  working = $state.raw<{ stage: Stage; share: number } | null>(null);
  error = $state.raw<IssueError | null>(null);
  file = $state.raw<File | null>(null);
  /** The name of the file that `error` is of, where it is of one. */
  failed = $state.raw<string | null>(null);
  choice = $state.raw<OpenChoice>(GUESS);
  preview = $state.raw<Preview | null>(null);
  mapping = $state.raw<ColumnMapping | null>(null);
  accepted = $state.raw<Accepted>({});
  result = $state.raw<Import | null>(null);
  /** Whether the plan has changed since the file was read by it. */
  isStale = $state(false);
  notKept = $state.raw<IssueOf<'not-kept'> | null>(null);
  #job: ImportJob | null = null;
  /** What is asked last; an answer to what was asked before a cancel is dropped. */
  #turn = 0;
  readonly #start: () => Promise<ImportJob>;

  /** @param start starts a worker; rejects where the names of counties cannot be had */
  constructor(start: () => Promise<ImportJob>) {
    this.#start = start;
  }

  /** Opens another file, all guessed. */
  async take(file: File): Promise<void> {
    this.file = file;
    this.accepted = {};
    this.result = null;
    await this.choose(GUESS);
  }

  /** Opens the file again in another encoding, or another sheet of it. */
  async choose(choice: OpenChoice): Promise<void> {
    const { file } = this;
    if (!file) return;
    this.choice = choice;
    const preview = await this.#work('bytes', (job, onStage) => job.open(file, choice, onStage));
    if (!preview) return;
    this.preview = preview;
    this.mapping = preview.mapping;
    this.result = null;
    this.isStale = false;
    this.step = 'plan';
  }

  /** Changes how columns are read; what was read before stays until it is read again. */
  change(mapping: ColumnMapping): void {
    this.mapping = mapping;
    this.isStale = this.result !== null;
  }

  /** Reads the file by the plan. */
  async read(): Promise<void> {
    const { mapping, accepted } = this;
    if (!mapping) return;
    const result = await this.#work('figures', (job, onStage) =>
      job.read(mapping, accepted, onStage),
    );
    if (!result) return;
    this.result = result;
    this.isStale = false;
    this.step = 'report';
  }

  /** Says which county a place means, and reads again. */
  async accept(place: string, county: string): Promise<void> {
    this.accepted = { ...this.accepted, [place]: county };
    await this.read();
  }

  /** Changes how columns are read as an issue proposes, and reads again. */
  async remedy(remedy: Remedy): Promise<void> {
    const { mapping } = this;
    if (!mapping) return;
    this.change({ ...mapping, columns: mapping.columns.map(remedied(remedy)) });
    await this.read();
  }

  /** Keeps the figures and gives them; where the browser cannot keep them, says why. */
  async use(): Promise<readonly OwnSet[]> {
    const sets = this.result?.sets ?? [];
    this.notKept = await keepSets(sets);
    this.step = 'used';
    return sets;
  }

  /** Stops the worker and forgets the file. */
  cancel(): void {
    this.end();
    this.reset();
    this.error = new IssueError({ code: 'cancelled' });
  }

  /** Forgets the file. */
  reset(): void {
    this.step = 'idle';
    this.file = null;
    this.preview = null;
    this.mapping = null;
    this.result = null;
    this.accepted = {};
  }

  /** Ends the worker; what it was asked is never answered. */
  end(): void {
    this.#turn += 1;
    this.working = null;
    this.#job?.end();
    this.#job = null;
  }

  async #work<T>(
    stage: Stage,
    act: (job: ImportJob, onStage: (stage: Stage, share: number) => void) => Promise<T>,
  ): Promise<T | null> {
    const turn = (this.#turn += 1);
    const isOver = () => turn !== this.#turn;
    this.error = null;
    this.failed = null;
    this.working = { stage, share: 0 };
    try {
      this.#job ??= await this.#start();
      if (isOver()) return null;
      return await act(this.#job, (at, share) => (this.working = { stage: at, share }));
    } catch (error) {
      if (isOver()) return null;
      // A worker that was ended answers nothing more; the next file starts another.
      if (issueCode(error) === 'timed-out') this.#job = null;
      this.failed = this.file?.name ?? null;
      this.error = error instanceof IssueError ? error : new IssueError({ code: 'no-places' });
      if (this.step === 'idle') this.file = null;
      return null;
    } finally {
      if (!isOver()) this.working = null;
    }
  }
}
