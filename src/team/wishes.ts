import type { TeamWish, TeamWishKind } from './intents';

/** "Later" without a time. */
export const LATER_MINUTES = 30;

/** What is no answer to the question for a proof. */
export const NO_PROOF: ReadonlySet<TeamWishKind> = new Set([
  'notYet',
  'blocked',
  'list',
  'help',
  'who',
]);

/** What a button means, whichever text it stood under. */
export const BUTTON_WISHES: Readonly<Record<string, TeamWishKind | 'read'>> = {
  'team:done': 'done',
  'team:onIt': 'onIt',
  'team:later': 'snooze',
  'team:blocked': 'blocked',
  'team:read': 'read',
};

const KINDS: readonly string[] = ['done', 'onIt', 'notYet', 'snooze', 'blocked'];
const isKind = (kind: unknown): kind is TeamWishKind =>
  typeof kind === 'string' && KINDS.includes(kind);

/** What a button says besides its kind. */
export const extras = (kind: TeamWishKind): object =>
  kind === 'snooze' ? { minutes: LATER_MINUTES } : kind === 'blocked' ? { reason: '' } : {};

/** The wish that waited for its task; what cannot be read any more was "done". */
export function wishOf(kept: string | undefined): TeamWish {
  try {
    const read = JSON.parse(kept ?? '') as { readonly kind?: unknown };
    if (isKind(read.kind)) return { ...(read as TeamWish), ids: [] };
  } catch {
    // Nothing was kept.
  }
  return { kind: 'unknown', ids: [] };
}

const WORDS_OF_NO_REASON =
  /^\W*(blocked|block|stuck|can'?t( do( it)?)?|cannot( do( it)?)?|no puedo( hacerlo)?|bloquead[oa])?\W*$/iu;
/** Whether somebody said that they are blocked and not by what. */
export const isEmptyReason = (reason: string): boolean => WORDS_OF_NO_REASON.test(reason);
