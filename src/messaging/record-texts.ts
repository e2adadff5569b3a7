import type { Agenda } from '../agenda/agenda';
import type { Outcome } from '../agenda/do-item';
import type { DueItem, NewItem } from '../agenda/item';
import { nextMinute } from '../agenda/rules';
import type { Language } from '../languages/languages';
import type { NewId } from '../ports/clock';
import type { Messenger, OutgoingText } from '../ports/messenger';
import { isConflict, Unavailable, type Records, type Whereabouts } from '../ports/records';
import {
  deliveryState,
  isWorthNoting,
  mayPass,
  withDelivery,
  type DeliveryState,
  type SentText,
} from './delivery';
import { afterSend } from './sending';
import type { KnownTemplates } from './templates';
import { isLost, isUnsettled } from './unsettled';
import { OUTSIDE_WINDOW, smsAddress, wayTo, type Way } from './way';

/** What sending texts and following them needs, whichever desk they are of. */
export interface TextsParts {
  readonly records: Records;
  readonly messenger: Messenger;
  readonly agenda: Pick<Agenda, 'put'>;
  readonly newId: NewId;
  readonly now: () => number;
  readonly testMode: boolean;
  /** What WhatsApp knows of us. */
  readonly templates: KnownTemplates;
  /** Waits about so long, by chance a little more or less. */
  readonly pause: (ms: number) => Promise<void>;
}

/** A record with somebody's address in it, in which the texts to them are written down: a party, an order. */
export interface TextedRecord {
  readonly texts: readonly SentText[];
  readonly address?: string;
  readonly heardAt?: number;
  readonly language?: Language;
}

/** A text that is written in its record already and has still to be handed over. */
export interface PlannedText<Kind extends string> {
  readonly id: string;
  readonly kind: Kind;
  readonly way: Exclude<Way, { readonly how: 'none' }>;
}

/** What a desk says about its records and their texts. */
export interface TextsOf<R extends TextedRecord, Kind extends string, Around> {
  /** What status callbacks begin with: the desk and the list or event, as in `waitlist.main`. */
  readonly prefix: readonly string[];
  /** The number of ours that texts about a record come from. */
  readonly sender: (record: R) => string;
  readonly where: (key: string) => Whereabouts;
  readonly read: (data: unknown) => R | undefined;
  /** Tells one visit or order from another under the same key. */
  readonly identity: (record: R) => string;
  /** Seconds. */
  readonly ttl: (record: R) => number;
  readonly withText: (record: R, text: SentText) => R;
  readonly withTexts: (record: R, texts: readonly SentText[]) => R;
  /** Whether a text that has not arrived would still tell how things are. */
  readonly isStillMeant: (kind: Kind, record: R) => boolean;
  /** Undefined = there is nothing to say any more. */
  readonly body: (
    key: string,
    record: R,
    text: PlannedText<Kind>,
    around: Around | undefined,
  ) => Promise<string | undefined>;
  readonly templatesFor: (
    kind: Kind,
    record: R,
  ) => { readonly buttons: string | undefined; readonly approved: string | undefined };
  /** What fills the approved sentence. */
  readonly variables: (record: R) => Readonly<Record<string, string>>;
  /** Whether a text that the carrier has is the one of this record: for desks that say several things at once to one person. */
  readonly says?: (record: R, body: string) => boolean;
  /** Another try of what staff said to everybody keeps that as the beginning of its id. */
  readonly isBroadcast: (kind: Kind) => boolean;
  /** The kind of due work that tries a text once more. */
  readonly retry: string;
}

const SEND_ID_LENGTH = 4;
/** Around the time it was handed over, a text to one person from one number of ours is that text. */
const SEND_WINDOW_MS = 20_000;
const MAX_TRIES = 6;
/** News about a text lets the people who work on the record go first. */
const YIELD_MS = 60;
const RETRY_AFTER_MS = 2 * 60_000;

type News = { readonly state: DeliveryState; readonly code?: number };

/** Texts about records of one kind: sent with the record already saying so, and followed until they arrive. */
export type RecordTexts<R extends TextedRecord, Kind extends string, Around> = ReturnType<
  typeof recordTexts<R, Kind, Around>
>;

export function recordTexts<R extends TextedRecord, Kind extends string, Around>(
  of: TextsOf<R, Kind, Around>,
  parts: TextsParts,
) {
  /** Writes a text into the record before it goes, so that no send is ever without a record. */
  function plan(
    record: R,
    kind: Kind,
    id = parts.newId(SEND_ID_LENGTH),
  ): { readonly record: R; readonly text?: PlannedText<Kind> } {
    if (record.address === undefined) return { record };
    const way = wayTo(record.address, {
      now: parts.now(),
      heardAt: record.heardAt,
      ...of.templatesFor(kind, record),
    });
    const at = parts.now();
    if (way.how === 'none')
      return {
        record: of.withText(record, { id, kind, at, state: 'failed', code: OUTSIDE_WINDOW }),
      };
    const state = parts.testMode ? 'held' : 'sending';
    const via = way.how === 'sms' ? { via: 'sms' as const } : {};
    return {
      record: of.withText(record, { id, kind, at, state, ...via }),
      text: { id, kind, way },
    };
  }

  /**
   * Hands a planned text over; answers the record with what became of it so far. `around`: what the sender knows already.
   */
  async function send(
    key: string,
    record: R,
    revision: string,
    text: PlannedText<Kind>,
    around?: Around,
  ): Promise<R> {
    const body = await of.body(key, record, text, around);
    if (body === undefined)
      return (
        (await note(
          key,
          of.identity(record),
          text.id,
          { state: 'failed' },
          { record, revision },
        )) ?? record
      );
    const outcome = await parts.messenger.send({
      to: text.way.to,
      from: of.sender(record),
      ...said(text.way, record, body),
      reference: [...of.prefix, key, of.identity(record), text.id].join('.'),
    });
    const news = afterSend(outcome);
    if (!news) return record;
    return (await note(key, of.identity(record), text.id, news, { record, revision })) ?? record;
  }

  function said(
    way: PlannedText<Kind>['way'],
    record: R,
    body: string,
  ): Pick<OutgoingText, 'body' | 'template'> {
    if (way.how === 'buttons') return { body, template: { sid: way.sid, variables: { 1: body } } };
    if (way.how === 'approved')
      return { body, template: { sid: way.sid, variables: of.variables(record) } };
    return { body };
  }

  /**
   * Writes news about a text into its record; undefined when that visit is over and forgotten. A WhatsApp message that
   * failed goes once more as an SMS, when there is a number and it still says what is so.
   */
  async function note(
    key: string,
    visit: string,
    id: string,
    news: News,
    known?: { readonly record: R; readonly revision: string },
  ): Promise<R | undefined> {
    let current = known;
    for (let tries = 0; tries < MAX_TRIES; tries++) {
      if (!current) {
        const kept = await parts.records.read(of.where(key));
        const record = of.read(kept?.data);
        if (!kept || !record || of.identity(record) !== visit) return undefined;
        current = { record, revision: kept.revision };
      }
      const texts = withDelivery(current.record.texts, id, news.state, news.code);
      if (texts === current.record.texts) return current.record;
      const noted = of.withTexts(current.record, texts);
      const { record, text } = insteadOf(noted, id);
      try {
        const { revision } = await parts.records.replace(of.where(key), record, current.revision, {
          ttl: of.ttl(record),
        });
        if (text) return await send(key, record, revision, text);
        await parts.agenda.put(retryItems(key, record, id, parts.now()));
        return record;
      } catch (error) {
        if (!isConflict(error)) throw error;
        current = undefined;
        await parts.pause(YIELD_MS * (tries + 1));
      }
    }
    throw new Unavailable('others are changing this record');
  }

  /** The SMS in place of a WhatsApp message that failed: once, and only while it is still true. */
  function insteadOf(
    record: R,
    id: string,
  ): { readonly record: R; readonly text?: PlannedText<Kind> } {
    const failed = record.texts.find((text) => text.id === id);
    const to = record.address === undefined ? undefined : smsAddress(record.address);
    if (failed?.state !== 'failed' || failed.via !== undefined || to === undefined)
      return { record };
    const kind = failed.kind as Kind;
    const newest = record.texts.findLast((text) => text.kind === kind);
    if (newest?.id !== id || !of.isStillMeant(kind, record)) return { record };
    const text: SentText = {
      id: nextId(failed),
      kind,
      at: parts.now(),
      state: 'sending',
      via: 'sms',
    };
    return {
      record: of.withText(record, text),
      text: { id: text.id, kind, way: { how: 'sms', to } },
    };
  }

  /**
   * Texts whose answer or last news was lost: asks the carrier what became of them. One that did go gets its state; one that never
   * went is sent once more under a new id, because nothing else can have sent it.
   */
  async function settle(key: string, before: R): Promise<R> {
    let record = before;
    for (const text of before.texts) {
      if (!isUnsettled(text, parts.now()) || record.address === undefined) continue;
      const found = await parts.messenger.find({
        to: text.via === 'sms' ? (smsAddress(record.address) ?? record.address) : record.address,
        from: of.sender(record),
        at: text.at,
        withinMs: SEND_WINDOW_MS,
        ...(of.says ? { says: (body: string) => of.says?.(record, body) ?? true } : {}),
      });
      if (!found) {
        if (isLost(text, parts.now())) record = await sendAgain(key, record, text);
        continue;
      }
      const news: News = {
        state: deliveryState(found.status) ?? 'queued',
        ...(found.code ? { code: found.code } : {}),
      };
      record = (await note(key, of.identity(record), text.id, news)) ?? record;
    }
    return record;
  }

  async function sendAgain(key: string, before: R, lost: SentText): Promise<R> {
    const kept = await parts.records.read(of.where(key));
    const record = of.read(kept?.data);
    if (!kept || !record || of.identity(record) !== of.identity(before)) return before;
    const kind = lost.kind as Kind;
    const texts = withDelivery(record.texts, lost.id, 'failed');
    const failed = of.withTexts(record, texts);
    // Somebody else has settled it and sent it again already.
    if (
      texts === record.texts ||
      record.texts.findLast((text) => text.kind === kind)?.id !== lost.id
    )
      return record;
    const planned = of.isStillMeant(kind, record)
      ? plan(failed, kind, nextId(lost))
      : { record: failed };
    try {
      const { revision } = await parts.records.replace(
        of.where(key),
        planned.record,
        kept.revision,
        { ttl: of.ttl(planned.record) },
      );
      return planned.text
        ? await send(key, planned.record, revision, planned.text)
        : planned.record;
    } catch (error) {
      // Somebody else is settling or changing this record right now: theirs is the newer word.
      if (isConflict(error)) return record;
      throw error;
    }
  }

  /** The second try of a text whose failure may have passed; once, and only while it still says what is so. */
  async function retry(key: string, visit: string, id: string): Promise<void> {
    const kept = await parts.records.read(of.where(key));
    const record = of.read(kept?.data);
    if (!kept || !record || of.identity(record) !== visit) return;
    const failed = record.texts.find((text) => text.id === id);
    const newest = record.texts.findLast((text) => text.kind === failed?.kind);
    if (!failed || newest !== failed || !mayPass(failed)) return;
    const kind = failed.kind as Kind;
    if (!of.isStillMeant(kind, record)) return;
    const planned = plan(record, kind, nextId(failed));
    const texts = planned.record.texts.map((text) =>
      text.id === planned.text?.id ? { ...text, again: true } : text,
    );
    const next = of.withTexts(planned.record, texts);
    const { revision } = await parts.records.replace(of.where(key), next, kept.revision, {
      ttl: of.ttl(next),
    });
    if (planned.text) await send(key, next, revision, planned.text);
  }

  /** What staff said to everybody is known by its id, so another try of it keeps that as its beginning. */
  const nextId = ({ id, kind }: Pick<SentText, 'id' | 'kind'>): string =>
    of.isBroadcast(kind as Kind) ? `${id}x` : parts.newId(SEND_ID_LENGTH);

  /** What to put on the agenda when a text failed in a way that passes. */
  function retryItems(key: string, record: R, id: string, now: number): readonly NewItem[] {
    const failed = record.texts.find((text) => text.id === id);
    if (!failed || !mayPass(failed)) return [];
    const visit = of.identity(record);
    const [, list] = of.prefix;
    const data = { list, party: key, visit, text: id };
    const name = [of.retry, list, key, visit, id].join('.');
    return [{ id: name, kind: of.retry, at: nextMinute(now + RETRY_AFTER_MS), data }];
  }

  /** Tries a text once more from the agenda. */
  async function retryInTime(item: DueItem): Promise<Outcome> {
    const { party, visit, text } = item.data;
    if (typeof party === 'string' && typeof visit === 'string' && typeof text === 'string')
      await retry(party, visit, text);
    return 'done';
  }

  /** News from the carrier; the reference is what the text was sent with: prefix, key, visit and text. */
  async function noteStatus(
    reference: readonly string[],
    status: string,
    code: number | undefined,
  ): Promise<void> {
    const [key, visit, id] = reference.slice(of.prefix.length);
    const state = deliveryState(status);
    if (!key || !visit || !id || !state || !isWorthNoting(state)) return;
    await note(key, visit, id, { state, ...(code ? { code } : {}) });
  }

  return { plan, send, note, settle, retryInTime, noteStatus };
}
