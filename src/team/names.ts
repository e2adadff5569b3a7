import { Refusal } from '../ports/refusal';
import { tidy } from '../understanding/tidy';

const LONGEST_NAME = 60;

/** The name of a store or person, tidied. Throws `bad-name` when nothing is left. */
export function nameOf(name: string): string {
  const tidied = tidy(name, LONGEST_NAME);
  if (!tidied) throw new Refusal('bad-name');
  return tidied;
}
