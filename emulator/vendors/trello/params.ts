import { NotEmulated } from '../../core/errors';
import type { VendorRequest } from '../../core/vendor';
import { invalidValue, TrelloError } from './errors';
import { LONGEST_TEXT } from './limits';

/** Who asks is said in the query as well, which is none of an operation's business. */
const CREDENTIALS = ['key', 'token'];

/** The parameters of a Trello request: from the query, a form or a JSON body alike. */
export class Params {
  private constructor(private readonly given: ReadonlyMap<string, unknown>) {}

  /** Throws NotEmulated for a parameter that nobody emulates. */
  static of(request: VendorRequest, known: readonly string[]): Params {
    const given = new Map<string, unknown>(request.query);
    for (const [name, value] of bodyOf(request)) given.set(name, value);
    for (const name of CREDENTIALS) given.delete(name);
    for (const name of given.keys())
      if (!known.includes(name)) throw new NotEmulated(`parameter ${name}`);
    return new Params(given);
  }

  has(name: string): boolean {
    return this.given.has(name);
  }

  raw(name: string): unknown {
    return this.given.get(name);
  }

  /** A text; throws 400 when it is none or too long. */
  text(name: string): string | undefined {
    const value = this.given.get(name);
    if (value === undefined || value === null) return undefined;
    const text = plain(value);
    if (text === undefined || text.length > LONGEST_TEXT) throw invalidValue(name);
    return text;
  }

  /** A text that has to be there. */
  needed(name: string): string {
    const value = this.text(name);
    if (value === undefined || value.trim() === '') throw invalidValue(name);
    return value;
  }

  flag(name: string): boolean | undefined {
    const value = this.text(name);
    if (value === undefined) return undefined;
    if (value !== 'true' && value !== 'false') throw invalidValue(name);
    return value === 'true';
  }

  /** A list, given as such or with commas. */
  list(name: string): readonly string[] | undefined {
    const value = this.given.get(name);
    if (value === undefined) return undefined;
    if (Array.isArray(value)) return value.map(String);
    if (typeof value !== 'string') throw invalidValue(name);
    return value === '' ? [] : value.split(',');
  }

  /** A choice; throws 400 for what is not among them. */
  choice<const T extends string>(name: string, choices: readonly T[]): T | undefined {
    const value = this.text(name);
    if (value === undefined) return undefined;
    const found = choices.find((choice) => choice === value);
    if (found === undefined) throw invalidValue(name);
    return found;
  }
}

function plain(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
}

function bodyOf(request: VendorRequest): readonly [string, unknown][] {
  if (request.body === '') return [];
  if (!/json/i.test(request.headers['content-type'] ?? '')) return [...request.form()];
  let body: unknown;
  try {
    body = JSON.parse(request.body);
  } catch {
    throw new TrelloError(400, 'Error parsing body');
  }
  return typeof body === 'object' && body !== null ? Object.entries(body) : [];
}
