/** A text that has been dealt with, and what was answered (only for the newest). */
export interface HandledText {
  readonly sid: string;
  readonly reply?: string | undefined;
  /** The answer had this question's buttons under it, so it went as a message of its own. */
  readonly buttons?: string | undefined;
}

/** The platform may deliver a text several times, late and between others; this many are remembered per record. */
const REMEMBERED = 4;
/** Enough of a sid to tell one person's texts apart. */
const SID_LENGTH = 12;

/** A message's id as it is kept in records. */
export const shortSid = (sid: string): string => sid.slice(-SID_LENGTH);

/** The text as it was dealt with before; `undefined` when it is new. Without a reply only the fact is remembered. */
export const handledBefore = (
  handled: readonly HandledText[] | undefined,
  sid: string,
): HandledText | undefined => handled?.find((text) => text.sid === shortSid(sid));

/** The answer a text was given before; `undefined` when it is new, an empty string when only the fact is remembered. */
export function answeredBefore(
  handled: readonly HandledText[] | undefined,
  sid: string,
): string | undefined {
  const before = handledBefore(handled, sid);
  return before && (before.reply ?? '');
}

/** Remembers a text as dealt with. Only the newest keeps its words: that is the one that gets repeated. */
export function remember(
  handled: readonly HandledText[] | undefined,
  sid: string,
  reply: string,
  buttons?: string,
): HandledText[] {
  const older = (handled ?? [])
    .filter((text) => text.sid !== shortSid(sid))
    .map(({ sid: known }) => ({ sid: known }));
  return [{ sid: shortSid(sid), reply, ...(buttons ? { buttons } : {}) }, ...older].slice(
    0,
    REMEMBERED,
  );
}
