import { VendorError, type VendorAnswer } from '../../../core/vendor';
import { checkAccess, mayAccess } from '../access';
import type { SyncCore } from '../core';
import { refused } from '../errors';
import { missedEvents } from '../events';
import { SYNC_LIMITS } from '../limits';
import { KINDS, type Kind, type SyncEvent, type SyncObject } from '../state';
import { readBody, type CdsCaller, type CdsRequest } from './cds-request';
import { isObject } from './frame';

/** A message to a page: its type and its content. */
export interface Notification {
  readonly messageType: string;
  readonly body: object;
}

interface Wish {
  readonly sid: string;
  readonly kind: Kind;
  readonly lastSeen: number | null;
}

const PROTOCOL = 4;
/** How the protocol words live changes; replays and streams come as plain Sync events. */
const LIVE_TYPES = {
  document: 'com.twilio.rtd.cds.document',
  list: 'com.twilio.rtd.cds.list',
  map: 'com.twilio.rtd.cds.map',
  stream: 'twilio.sync.event',
} as const satisfies Record<Kind, string>;

/** Objects one connection listens to. */
export class Subscriptions {
  private readonly sids = new Set<string>();
  private readonly opened = new Set<string>();

  /**
   * `stale`: the page was connected before the account was reset. Its copies are then worth nothing, and
   * its count of events seen would hide new ones; it is told that they are gone until it opens them anew.
   */
  constructor(
    private readonly core: SyncCore,
    private readonly stale: boolean,
    private readonly send: (notification: Notification) => void,
  ) {}

  /** The page has just read this object's root. */
  noteOpened(sid: string): void {
    this.opened.add(sid);
  }

  /** Tells the page of a change, if it listens and may still read. */
  tell(caller: CdsCaller, object: SyncObject, event: SyncEvent): void {
    if (!this.sids.has(object.sid)) return;
    if (event.type === `${object.kind}_removed`) this.sids.delete(object.sid);
    if (!mayAccess(caller.service, object, caller.actor.identity, 'read')) return;
    this.send({
      messageType: LIVE_TYPES[object.kind],
      body: { event_type: event.type, event_protocol_version: PROTOCOL, event: event.body },
    });
  }

  /**
   * `POST /v4/Subscriptions`. The answer only says that the wish was heard; `afterwards` brings what was
   * missed, then "established", one object after the other.
   */
  serve(
    caller: CdsCaller,
    request: CdsRequest,
  ): { readonly answer: VendorAnswer; readonly afterwards: () => void } {
    const body = readBody(request);
    const { action, correlation_id: correlation, requests } = body;
    if (request.method !== 'POST' || (action !== 'establish' && action !== 'cancel')) {
      throw refused('badParameter', 'action is establish or cancel');
    }
    const wishes = (Array.isArray(requests) ? requests : []).map(readWish);
    const establish = action === 'establish';
    if (establish && this.sids.size + wishes.length > SYNC_LIMITS.subscriptions) {
      throw refused('tooManySubscriptions');
    }
    const afterwards = (): void => {
      for (const wish of wishes) {
        if (establish) this.establish(caller, wish, correlation);
        else this.cancel(wish, correlation);
      }
    };
    const batch = { max_batch_size: 1000, estimated_delivery_in_ms: 10_000, ttl_in_s: 86_400 };
    return { answer: { status: 202, body: batch }, afterwards };
  }

  private establish(caller: CdsCaller, wish: Wish, correlation: unknown): void {
    const { sid, kind, lastSeen } = wish;
    const about = { object_sid: sid, object_type: kind };
    try {
      const object = this.core.store.find(caller.service, kind, sid);
      if (this.stale && !this.opened.has(sid)) throw refused(KINDS[kind].notFound);
      checkAccess(caller.service, object, caller.actor, 'read');
      for (const event of missedEvents(object, lastSeen)) {
        this.report(correlation, event.type, { ...event.body }, true);
      }
      this.sids.add(sid);
      const lastEvent = kind === 'stream' ? null : object.revision;
      const established = { ...about, replay_status: 'completed', last_event_id: lastEvent };
      this.report(correlation, 'subscription_established', established);
    } catch (error) {
      if (!(error instanceof VendorError)) throw error;
      const { status, code, message } = error;
      const failed = { ...about, error: { status, code, message } };
      this.report(correlation, 'subscription_failed', failed);
    }
  }

  private cancel({ sid, kind }: Wish, correlation: unknown): void {
    this.sids.delete(sid);
    this.report(correlation, 'subscription_canceled', { object_sid: sid, object_type: kind });
  }

  private report(correlation: unknown, type: string, event: object, replayed = false): void {
    this.send({
      messageType: 'twilio.sync.event',
      body: {
        event_type: type,
        correlation_id: correlation,
        event_protocol_version: PROTOCOL,
        ...(replayed ? { strictly_ordered: true } : {}),
        event,
      },
    });
  }
}

function readWish(value: unknown): Wish {
  const wish = isObject(value) ? value : {};
  const { object_sid: sid, object_type: kind, last_event_id: lastSeen } = wish;
  if (
    typeof sid !== 'string' ||
    (kind !== 'document' && kind !== 'list' && kind !== 'map' && kind !== 'stream')
  ) {
    throw refused('badParameter', 'a subscription names a document, list, map or stream');
  }
  return { sid, kind, lastSeen: typeof lastSeen === 'number' ? lastSeen : null };
}
