import { withoutCards } from '../ports/card-tripwire';

/** One line per invocation, and for what is refused within: what ran, how it ended, how long it took. Never numbers, names or texts of people. */
export interface LogLine {
  readonly function: string;
  readonly outcome: 'done' | 'refused' | 'failed';
  /** How long it took; what is noted in the midst of an invocation has no time of its own. */
  readonly ms?: number;
  readonly code?: string;
  /** What the person was given to quote; it finds this line. */
  readonly reference?: string;
  /** The class and place of an unexpected error; its message may hold personal data and is left out. */
  readonly error?: string;
}

/** console.log, because the platform turns warnings and errors into account alerts (82004, 82005). */
export function log(line: LogLine): void {
  console.log(withoutCards(JSON.stringify(line)));
}

/** Where an unexpected error came from: its class, its code and its first frame, without its message. */
export function whereabouts(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const frame = /\n\s+at (.+)/.exec(error.stack ?? '')?.[1] ?? '';
  const cause = error.cause instanceof Error ? ` < ${error.cause.name}${codeOf(error.cause)}` : '';
  return `${error.name}${codeOf(error)}${cause} ${frame.replace(/\(?\/.*\/([^/]+)\)?$/, '$1')}`.trim();
}

const codeOf = (error: Error): string =>
  'code' in error && (typeof error.code === 'number' || typeof error.code === 'string')
    ? ` ${error.code}`
    : '';
