import { createHash, randomBytes } from 'node:crypto';
import { invalidId } from './errors';

const ID = /^[0-9a-f]{24}$/;
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

const PROCESS = randomBytes(5).toString('hex');
let made = 0;

/** 24 hex digits in the order of their making, the second first, as Trello's are. */
export function newId(now: number): string {
  const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, '0');
  made = (made + 1) % 0x1_00_00_00;
  return hex(Math.floor(now / 1_000), 8) + PROCESS + hex(made, 6);
}

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
