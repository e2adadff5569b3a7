import { Refusal } from '../ports/refusal';

const LONGEST_NAME = 60;

/** The name of a store or person, tidied. Throws `bad-name` when nothing is left. */
export function nameOf(name: string): string {
  const tidy = name.replace(/\s+/g, ' ').trim().slice(0, LONGEST_NAME);
  if (!tidy) throw new Refusal('bad-name');
  return tidy;
}
