import { createHash, randomBytes } from 'node:crypto';
import { invalidId } from './errors';

const ID = /^[0-9a-f]{24}$/;
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** 24 hex digits that begin with the second of their making, as Trello's do. */
export const newId = (now: number): string =>
  Math.floor(now / 1_000)
    .toString(16)
    .padStart(8, '0') + randomBytes(8).toString('hex');

/** An id that is the same on every laptop. */
export const fixedId = (label: string): string =>
  createHash('sha256').update(`bellhop trello ${label}`).digest('hex').slice(0, 24);

/** The eight characters of a short address. */
export const newShortLink = (): string =>
  [...randomBytes(8)].map((byte) => LETTERS[byte % LETTERS.length]).join('');

export const isId = (text: string): boolean => ID.test(text);

/** Throws 400 for what can be no id. */
export function checkId(text: string): void {
  if (!isId(text)) throw invalidId();
}
