/** Why a file cannot be read at all. */
export const FILE_FAULTS = ['empty', 'old-excel', 'bad-workbook', 'too-large', 'worker'] as const;
export type FileFault = (typeof FILE_FAULTS)[number];

/** Says that a file cannot be read at all, and why. */
export class FileError extends Error {
  override readonly name = 'FileError';
  readonly fault: FileFault;

  /** @param detail what the reader of the file said, in its words */
  constructor(fault: FileFault, detail = '') {
    super(`own file: ${fault}${detail && `: ${detail}`}`);
    this.fault = fault;
  }
}
