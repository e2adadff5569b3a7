import { isConflict } from '../ports/records';
import { keepingIn, type Found } from './keeping';
import { letterAt } from './letter-key';
import type { TeamParts } from './parts';
import { keptSeconds } from './stored';
import { readLetter, type Letter } from './stored-people';

const RING_SECONDS = 25;
/** A call of which nothing was heard for so long after its beginning was cut off, and that the carrier does not know, has not rung. */
const LOST_MS = 60_000;
/** Around the time it was begun, a call to this phone from the team's number is that call. */
const WINDOW_MS = 20_000;

export const phoneOf = (address: string): string => address.replace(/^whatsapp:/, '');

/** Whether somebody can be rung: a WhatsApp user may have no number. */
export const hasPhone = (address: string): boolean => phoneOf(address).startsWith('+');

type CallState = NonNullable<Letter['call']>;

/** Letters that are rung for. */
export function letterCalls(parts: TeamParts) {
  const keeping = keepingIn(parts.records);
  const ttl = keptSeconds(parts.settings.keepDays);

  const note = (
    key: string,
    from: readonly CallState['state'][],
    call: CallState,
    known?: Found<Letter>,
  ): Promise<Found<Letter> | undefined> =>
    keeping.change(
      letterAt(key),
      readLetter,
      ttl,
      (current) =>
        // It may have been picked up before the answer to the request was here.
        current?.call && from.includes(current.call.state)
          ? { ...current, call: { ...current.call, ...call } }
          : undefined,
      known,
    );

  /** Rings for a letter that says so already; answers what is known of the call. */
  async function ring(key: string, letter: Letter, revision: string): Promise<CallState> {
    if (parts.testMode) {
      await parts.messenger.send({
        to: phoneOf(letter.address),
        from: parts.settings.number,
        body: letter.body,
        reference: '',
      });
      return { state: 'held' };
    }
    const outcome = await parts.calls?.start({
      to: phoneOf(letter.address),
      from: parts.settings.number,
      url: parts.callAddress(key),
      ringSeconds: RING_SECONDS,
    });
    const call: CallState =
      outcome?.state === 'started'
        ? { state: 'ringing', sid: outcome.call }
        : outcome?.state === 'failed'
          ? { state: 'failed', code: outcome.code }
          : { state: outcome?.state === 'held' ? 'held' : 'unknown' };
    await note(key, ['starting'], call, { value: letter, revision });
    return call;
  }

  /** Finds out what became of a call. Answers whether it has to be looked at again. */
  async function settle(key: string, found: Found<Letter>): Promise<boolean> {
    const { call } = found.value;
    switch (call?.state) {
      case 'starting':
      case 'unknown':
        return lookFor(key, found, call.state);
      case 'ringing': {
        const known = call.sid === undefined ? undefined : await parts.calls?.find(call.sid);
        if (known && ['queued', 'ringing', 'in-progress'].includes(known.status)) return true;
        // Whoever picked up and was asked has said so meanwhile, by `/team/call`.
        const state = known?.status === 'failed' ? 'failed' : 'missed';
        await note(key, ['ringing'], { ...call, state });
        return false;
      }
      default:
        return false;
    }
  }

  /** A call whose beginning was cut off, or the answer to it lost: one that never began is begun now. */
  async function lookFor(
    key: string,
    { value: letter, revision }: Found<Letter>,
    state: 'starting' | 'unknown',
  ): Promise<boolean> {
    if (parts.now() - letter.at < LOST_MS) return true;
    const sid = await parts.calls?.startedTo({
      to: phoneOf(letter.address),
      from: parts.settings.number,
      at: letter.at,
      withinMs: WINDOW_MS,
    });
    if (sid !== undefined) {
      await note(key, [state], { state: 'ringing', sid });
      return true;
    }
    try {
      const again: Letter = { ...letter, at: parts.now(), call: { state: 'starting' } };
      const kept = await parts.records.replace(letterAt(key), again, revision, { ttl });
      await ring(key, again, kept.revision);
    } catch (error) {
      // Somebody else has taken it up.
      if (!isConflict(error)) throw error;
    }
    return true;
  }

  return { ring, settle };
}
