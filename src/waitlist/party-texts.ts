import type { ListSettings } from '../config';
import {
  deliveryState,
  isWorthNoting,
  withDelivery,
  type DeliveryState,
} from '../messaging/delivery';
import { afterSend } from '../messaging/sending';
import type { NewId } from '../ports/clock';
import type { Messenger } from '../ports/messenger';
import { isConflict, Unavailable, type Records } from '../ports/records';
import { waitlistObjects } from './objects';
import type { Party } from './party';
import { withText, type TextKind } from './rules/party';
import { partyTtl, readParty } from './stored';

/** What sending texts to parties, and following them, needs. */
export interface PartyTextsParts {
  readonly records: Records;
  readonly messenger: Messenger;
  readonly newId: NewId;
  readonly now: () => number;
  readonly testMode: boolean;
  /** Waits about so long, by chance a little more or less. */
  readonly pause: (ms: number) => Promise<void>;
}

export const SEND_ID_LENGTH = 4;
/** A text whose answer was lost is looked up after this long, when its callback should have come. */
export const SETTLE_AFTER_MS = 15_000;
/** Around the time it was handed over, a text to one person from one number of ours is that text. */
const SEND_WINDOW_MS = 20_000;
const MAX_TRIES = 6;
/** News about a text lets the people who work on the party go first. */
const YIELD_MS = 60;

type News = { readonly state: DeliveryState; readonly code?: number };

/** The texts of one list: sent with the party's record already saying so, and followed until they arrive. */
export function partyTexts(list: ListSettings, parts: PartyTextsParts) {
  const whereabouts = (key: string) => ({ map: waitlistObjects(list.id).parties, key });

  /** Hands a text over that is written in the party already; answers the party with what became of it so far. */
  async function send(
    key: string,
    party: Party,
    revision: string,
    text: { readonly id: string; readonly kind: string; readonly body: string },
  ): Promise<Party> {
    if (party.address === undefined) return party;
    const outcome = await parts.messenger.send({
      to: party.address,
      from: list.number,
      body: text.body,
      reference: ['waitlist', list.id, key, party.visit, text.id].join('.'),
    });
    const news = afterSend(outcome);
    if (!news) return party;
    return (await note(key, party.visit, text.id, news, { party, revision })) ?? party;
  }

  /** Writes news about a text into its party; undefined when that visit is over and forgotten. */
  async function note(
    key: string,
    visit: string,
    id: string,
    news: News,
    known?: { readonly party: Party; readonly revision: string },
  ): Promise<Party | undefined> {
    let current = known;
    for (let tries = 0; tries < MAX_TRIES; tries++) {
      if (!current) {
        const kept = await parts.records.read(whereabouts(key));
        const party = readParty(kept?.data);
        if (!kept || party?.visit !== visit) return undefined;
        current = { party, revision: kept.revision };
      }
      const texts = withDelivery(current.party.texts, id, news.state, news.code);
      if (texts === current.party.texts) return current.party;
      const party: Party = { ...current.party, texts };
      try {
        await parts.records.replace(whereabouts(key), party, current.revision, {
          ttl: partyTtl(party),
        });
        return party;
      } catch (error) {
        if (!isConflict(error)) throw error;
        current = undefined;
        await parts.pause(YIELD_MS * (tries + 1));
      }
    }
    throw new Unavailable('others are changing this party');
  }

  /**
   * Texts whose answer was lost: asks the carrier what became of them. One that did go gets its state; one that never
   * went is sent once more under a new id, because nothing else can have sent it.
   */
  async function settle(
    key: string,
    before: Party,
    bodyOf: (kind: TextKind, party: Party) => string,
  ): Promise<Party> {
    let party = before;
    for (const text of before.texts) {
      const open = text.state === 'unknown' || text.state === 'sending';
      if (!open || parts.now() - text.at < SETTLE_AFTER_MS || party.address === undefined) continue;
      const found = await parts.messenger.find({
        to: party.address,
        from: list.number,
        at: text.at,
        withinMs: SEND_WINDOW_MS,
      });
      const news: News = found
        ? {
            state: deliveryState(found.status) ?? 'queued',
            ...(found.code ? { code: found.code } : {}),
          }
        : { state: 'failed' };
      party = (await note(key, party.visit, text.id, news)) ?? party;
      const kind = text.kind as TextKind;
      const stillMeant = party.status === 'called' || kind === 'added';
      if (!found && stillMeant)
        party = await sendAgain(key, party, { id: text.id, kind, body: bodyOf(kind, party) });
    }
    return party;
  }

  async function sendAgain(
    key: string,
    before: Party,
    {
      id: lost,
      kind,
      body,
    }: { readonly id: string; readonly kind: TextKind; readonly body: string },
  ): Promise<Party> {
    const kept = await parts.records.read(whereabouts(key));
    const party = readParty(kept?.data);
    if (!kept || party?.visit !== before.visit) return before;
    // Somebody else has settled it and sent it again already.
    if (party.texts.findLast((text) => text.kind === kind)?.id !== lost) return party;
    const id = parts.newId(SEND_ID_LENGTH);
    const next = withText(party, id, kind, parts.now(), parts.testMode);
    try {
      const written = await parts.records.replace(whereabouts(key), next, kept.revision, {
        ttl: partyTtl(next),
      });
      return await send(key, next, written.revision, { id, kind, body });
    } catch (error) {
      // Somebody else is settling or changing this party right now: theirs is the newer word.
      if (isConflict(error)) return party;
      throw error;
    }
  }

  return { send, note, settle };
}

/** News from the carrier about a text of this desk: `/message-status?send=waitlist.<list>.<key>.<visit>.<id>`. */
export async function noteTextStatus(
  reference: readonly string[],
  status: string,
  code: number | undefined,
  lists: readonly ListSettings[],
  parts: PartyTextsParts,
): Promise<void> {
  const [, listId, key, visit, id] = reference;
  const list = lists.find((known) => known.id === listId);
  const state = deliveryState(status);
  if (!list || !key || !visit || !id || !state || !isWorthNoting(state)) return;
  await partyTexts(list, parts).note(key, visit, id, { state, ...(code ? { code } : {}) });
}
