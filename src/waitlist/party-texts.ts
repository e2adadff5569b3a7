import type { Agenda } from '../agenda/agenda';
import type { Outcome } from '../agenda/do-item';
import type { DueItem, NewItem } from '../agenda/item';
import { nextMinute } from '../agenda/rules';
import type { ListSettings } from '../config';
import {
  deliveryState,
  isWorthNoting,
  mayPass,
  withDelivery,
  type DeliveryState,
  type SentText,
} from '../messaging/delivery';
import { afterSend } from '../messaging/sending';
import { templateKey, type KnownTemplates } from '../messaging/templates';
import type { TextOverrides } from '../messaging/texts';
import { OUTSIDE_WINDOW, smsAddress, wayTo, type Way } from '../messaging/way';
import type { NewId } from '../ports/clock';
import type { Messenger, OutgoingText } from '../ports/messenger';
import { isConflict, Unavailable, type Records } from '../ports/records';
import { readBroadcast } from './broadcast-record';
import { lineStore, type SeenLine } from './line-store';
import { waitlistObjects } from './objects';
import type { Party } from './party';
import { placeOf, refOf } from './rules/line';
import { isStillMeant, withText, type TextKind } from './rules/party';
import { partyTtl, readParty } from './stored';
import { wordsFor } from './words/guest';
import { buttonFrame, QUESTION_OF, templateName } from './words/templates';

/** What sending texts to parties, and following them, needs. */
export interface PartyTextsParts {
  readonly records: Records;
  readonly messenger: Messenger;
  readonly agenda: Pick<Agenda, 'put'>;
  readonly newId: NewId;
  readonly now: () => number;
  readonly business: string;
  /** The owner's own words. */
  readonly texts?: TextOverrides;
  readonly testMode: boolean;
  /** What WhatsApp knows of us. */
  readonly templates: KnownTemplates;
  /** Waits about so long, by chance a little more or less. */
  readonly pause: (ms: number) => Promise<void>;
}

/** A text that is written in the party already and has still to be handed over. */
export interface PlannedText {
  readonly id: string;
  readonly kind: TextKind;
  readonly way: Exclude<Way, { readonly how: 'none' }>;
}

const SEND_ID_LENGTH = 4;
/** A text whose answer was lost is looked up after this long, when its callback should have come. */
export const SETTLE_AFTER_MS = 15_000;
/** News that has not come within this time will not come by itself; after twice as long nobody looks any more. */
const NEWS_AFTER_MS = 2 * 60_000;
/** Around the time it was handed over, a text to one person from one number of ours is that text. */
const SEND_WINDOW_MS = 20_000;
const MAX_TRIES = 6;
/** News about a text lets the people who work on the party go first. */
const YIELD_MS = 60;

/** What the sender of a text knows already, so that it need not be read again. */
interface Around {
  readonly seen?: SeenLine;
  readonly place?: number;
  readonly said?: { readonly id: string; readonly text: string };
}

/** Whether the answer to a send was lost, so that it may have to be sent again. */
const isLost = ({ state, at }: SentText, now: number): boolean =>
  (state === 'unknown' || state === 'sending') && now - at >= SETTLE_AFTER_MS;

/** Whether the last news about a text may have been lost: some carriers say no more than that it was sent. */
const lacksNews = ({ state, at }: SentText, now: number): boolean =>
  (state === 'queued' || state === 'sent') &&
  now - at >= NEWS_AFTER_MS &&
  now - at < 2 * NEWS_AFTER_MS;

/** Whether it is worth asking the carrier what became of a text. */
export const isUnsettled = (text: SentText, now: number): boolean =>
  isLost(text, now) || lacksNews(text, now);

type News = { readonly state: DeliveryState; readonly code?: number };

/** The texts of one list: sent with the party's record already saying so, and followed until they arrive. */
export function partyTexts(list: ListSettings, parts: PartyTextsParts) {
  const whereabouts = (key: string) => ({ map: waitlistObjects(list.id).parties, key });
  const line = lineStore(parts.records, list.id, parts.now);

  /** Writes a text into the party before it goes, so that no send is ever without a record. */
  function plan(
    party: Party,
    kind: TextKind,
    id = parts.newId(SEND_ID_LENGTH),
  ): { readonly party: Party; readonly text?: PlannedText } {
    if (party.address === undefined) return { party };
    const way = wayTo(party.address, {
      now: parts.now(),
      heardAt: party.heardAt,
      ...templatesFor(kind, party),
    });
    const at = parts.now();
    if (way.how === 'none')
      return {
        party: withText(party, { id, kind, at, state: 'failed', code: OUTSIDE_WINDOW }),
      };
    const state = parts.testMode ? 'held' : 'sending';
    const via = way.how === 'sms' ? { via: 'sms' as const } : {};
    return { party: withText(party, { id, kind, at, state, ...via }), text: { id, kind, way } };
  }

  function templatesFor(kind: TextKind, party: Party) {
    const language = party.language ?? 'en';
    const question = QUESTION_OF[kind];
    const name = templateName(kind);
    const buttons =
      question && parts.templates[templateKey({ name: buttonFrame(question), language })]?.sid;
    const sentence =
      name === undefined ? undefined : parts.templates[templateKey({ name, language })];
    return { buttons, approved: sentence?.status === 'approved' ? sentence.sid : undefined };
  }

  /**
   * Hands a planned text over; answers the party with what became of it so far. `seen` is the line as it was read for
   * the change that the text tells of, and `place` where the change put the party.
   */
  async function send(
    key: string,
    party: Party,
    revision: string,
    text: PlannedText,
    around: Around = {},
  ): Promise<Party> {
    const body = await bodyOf(key, party, text, around);
    if (body === undefined)
      return (
        (await note(key, party.visit, text.id, { state: 'failed' }, { party, revision })) ?? party
      );
    const outcome = await parts.messenger.send({
      to: text.way.to,
      from: list.number,
      ...said(text.way, party, body),
      reference: ['waitlist', list.id, key, party.visit, text.id].join('.'),
    });
    const news = afterSend(outcome);
    if (!news) return party;
    return (await note(key, party.visit, text.id, news, { party, revision })) ?? party;
  }

  function said(
    way: PlannedText['way'],
    party: Party,
    body: string,
  ): Pick<OutgoingText, 'body' | 'template'> {
    if (way.how === 'buttons') return { body, template: { sid: way.sid, variables: { 1: body } } };
    if (way.how === 'approved')
      return { body, template: { sid: way.sid, variables: { 1: party.name, 2: parts.business } } };
    return { body };
  }

  /** Undefined = what staff said to everybody is not known any more, because they have said something else since. */
  async function bodyOf(
    key: string,
    party: Party,
    { kind, id, way }: PlannedText,
    around: Around,
  ): Promise<string | undefined> {
    if (kind === 'broadcast') {
      const said = around.said ?? (await readBroadcast(parts.records, list.id))?.broadcast;
      return said && id.startsWith(said.id) ? said.text : undefined;
    }
    const tellsPlace = kind === 'notYet' || kind === 'added';
    const seen = around.seen ?? (tellsPlace ? await line.read() : undefined);
    const place = around.place ?? (seen && placeOf(seen.line, refOf(key)));
    return wordsFor(party.language, parts.texts).text(
      kind,
      { name: party.name, size: party.size, table: party.table ?? '' },
      {
        business: parts.business,
        ...(place === undefined ? {} : { place }),
        waiting: seen?.line.order.length ?? 0,
      },
      way.how === 'buttons' ? 'buttons' : 'written',
    );
  }

  /**
   * Writes news about a text into its party; undefined when that visit is over and forgotten. A WhatsApp message that
   * failed goes once more as an SMS, when there is a number and it still says what is so.
   */
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
      const noted: Party = { ...current.party, texts };
      const { party, text } = insteadOf(noted, id);
      try {
        const { revision } = await parts.records.replace(
          whereabouts(key),
          party,
          current.revision,
          { ttl: partyTtl(party) },
        );
        if (text) return await send(key, party, revision, text);
        await parts.agenda.put(retryItems(list.id, key, party, id, parts.now()));
        return party;
      } catch (error) {
        if (!isConflict(error)) throw error;
        current = undefined;
        await parts.pause(YIELD_MS * (tries + 1));
      }
    }
    throw new Unavailable('others are changing this party');
  }

  /** The SMS in place of a WhatsApp message that failed: once, and only while it is still true. */
  function insteadOf(
    party: Party,
    id: string,
  ): { readonly party: Party; readonly text?: PlannedText } {
    const failed = party.texts.find((text) => text.id === id);
    const to = party.address === undefined ? undefined : smsAddress(party.address);
    if (failed?.state !== 'failed' || failed.via !== undefined || to === undefined)
      return { party };
    const kind = failed.kind as TextKind;
    const newest = party.texts.findLast((text) => text.kind === kind);
    if (newest?.id !== id || !isStillMeant(kind, party)) return { party };
    const text: SentText = {
      id: nextId(failed),
      kind,
      at: parts.now(),
      state: 'sending',
      via: 'sms',
    };
    return {
      party: withText(party, text),
      text: { id: text.id, kind, way: { how: 'sms', to } },
    };
  }

  /**
   * Texts whose answer or last news was lost: asks the carrier what became of them. One that did go gets its state; one that never
   * went is sent once more under a new id, because nothing else can have sent it.
   */
  async function settle(key: string, before: Party): Promise<Party> {
    let party = before;
    for (const text of before.texts) {
      if (!isUnsettled(text, parts.now()) || party.address === undefined) continue;
      const found = await parts.messenger.find({
        to: text.via === 'sms' ? (smsAddress(party.address) ?? party.address) : party.address,
        from: list.number,
        at: text.at,
        withinMs: SEND_WINDOW_MS,
      });
      if (!found) {
        if (isLost(text, parts.now())) party = await sendAgain(key, party, text);
        continue;
      }
      const news: News = {
        state: deliveryState(found.status) ?? 'queued',
        ...(found.code ? { code: found.code } : {}),
      };
      party = (await note(key, party.visit, text.id, news)) ?? party;
    }
    return party;
  }

  async function sendAgain(key: string, before: Party, lost: SentText): Promise<Party> {
    const kept = await parts.records.read(whereabouts(key));
    const party = readParty(kept?.data);
    if (!kept || party?.visit !== before.visit) return before;
    const kind = lost.kind as TextKind;
    const failed: Party = { ...party, texts: withDelivery(party.texts, lost.id, 'failed') };
    // Somebody else has settled it and sent it again already.
    if (
      failed.texts === party.texts ||
      party.texts.findLast((text) => text.kind === kind)?.id !== lost.id
    )
      return party;
    const planned = isStillMeant(kind, party)
      ? plan(failed, kind, nextId(lost))
      : { party: failed };
    try {
      const { revision } = await parts.records.replace(
        whereabouts(key),
        planned.party,
        kept.revision,
        { ttl: partyTtl(planned.party) },
      );
      return planned.text ? await send(key, planned.party, revision, planned.text) : planned.party;
    } catch (error) {
      // Somebody else is settling or changing this party right now: theirs is the newer word.
      if (isConflict(error)) return party;
      throw error;
    }
  }

  /** The second try of a text whose failure may have passed; once, and only while it still says what is so. */
  async function retry(key: string, visit: string, id: string): Promise<void> {
    const kept = await parts.records.read(whereabouts(key));
    const party = readParty(kept?.data);
    if (!kept || party?.visit !== visit) return;
    const failed = party.texts.find((text) => text.id === id);
    const newest = party.texts.findLast((text) => text.kind === failed?.kind);
    if (!failed || newest !== failed || !mayPass(failed)) return;
    const kind = failed.kind as TextKind;
    if (!isStillMeant(kind, party)) return;
    const planned = plan(party, kind, nextId(failed));
    const texts = planned.party.texts.map((text) =>
      text.id === planned.text?.id ? { ...text, again: true } : text,
    );
    const next: Party = { ...planned.party, texts };
    const { revision } = await parts.records.replace(whereabouts(key), next, kept.revision, {
      ttl: partyTtl(next),
    });
    if (planned.text) await send(key, next, revision, planned.text);
  }

  /** What staff said to everybody is known by its id, so another try of it keeps that as its beginning. */
  const nextId = ({ id, kind }: Pick<SentText, 'id' | 'kind'>): string =>
    kind === 'broadcast' ? `${id}x` : parts.newId(SEND_ID_LENGTH);

  return { plan, send, note, settle, retry };
}

/** The kind of due work that tries a text once more. */
export const RETRY = 'waitlist.retry';
const RETRY_AFTER_MS = 2 * 60_000;

/** What to put on the agenda when a text failed in a way that passes. */
function retryItems(
  list: string,
  key: string,
  party: Party,
  id: string,
  now: number,
): readonly NewItem[] {
  const failed = party.texts.find((text) => text.id === id);
  if (!failed || !mayPass(failed)) return [];
  const data = { list, party: key, visit: party.visit, text: id };
  const name = [RETRY, list, key, party.visit, id].join('.');
  return [{ id: name, kind: RETRY, at: nextMinute(now + RETRY_AFTER_MS), data }];
}

/** Tries a text once more from the agenda. */
export async function retryInTime(
  item: DueItem,
  lists: readonly ListSettings[],
  parts: PartyTextsParts,
): Promise<Outcome> {
  const { list: listId, party, visit, text } = item.data;
  const list = lists.find(({ id }) => id === listId);
  if (!list || typeof party !== 'string' || typeof visit !== 'string' || typeof text !== 'string')
    return 'done';
  await partyTexts(list, parts).retry(party, visit, text);
  return 'done';
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
