import { formatFaults } from './fault.ts';
import type { Findings } from './stage.ts';

/** Writes faults, and what could not be checked because of them, to the errors of this process, and makes it fail. */
export function reportFaults({ faults, unchecked }: Findings): void {
  for (const line of formatFaults(faults)) console.error(line);
  if (unchecked.length > 0)
    console.error(`not checked before these are mended: ${unchecked.join(', ')}`);
  process.exitCode = 1;
}
