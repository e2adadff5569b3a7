import { NotEmulated } from './errors';

/** Refuses parameters that nobody emulates, so that a caller never believes they did something. */
export function onlyKnown(form: URLSearchParams, known: readonly string[]): void {
  for (const name of form.keys()) {
    if (!known.includes(name)) throw new NotEmulated(`parameter ${name}`);
  }
}

/** A yes-or-no parameter; `fallback` when it was not given. */
export function flag(form: URLSearchParams, name: string, fallback: boolean): boolean {
  const value = form.get(name);
  return value === null ? fallback : value.toLowerCase() === 'true';
}

/** A text parameter that an empty value clears; `fallback` when it was not given. */
export function clearable(
  form: URLSearchParams,
  name: string,
  fallback: string | null,
): string | null {
  const value = form.get(name);
  return value === null ? fallback : value || null;
}
