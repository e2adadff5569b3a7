import type { BroadcastPreview, BroadcastView } from './broadcast-api';
import type { EventForm } from './event-form';
import type { EventRecord, EventState, Menu, PublicEvent } from './event';
import type { GuestStage } from './guest';
import type { Order, OrderLine } from './order';
import type { Priority, Question } from './question';

/**
 * What pages can ask of the Events desk: `POST /staff/events`, JSON, with the session cookie and `X-Bellhop: 1`. Errors
 * come as `{code, message, reference}`, for forms with `fields: [{field, rule}]`.
 */
export type EventsRequest = OrderRequest | EventRequest | BroadcastRequest | QuestionRequest;

/** An order as a page names it; another order of the same person is not touched (`order-changed`). */
export interface OrderAddress {
  readonly event: string;
  /** Its key in the map `orders`. */
  readonly key: string;
  /** The order's id. */
  readonly order: string;
}

/** Of staff; `order` with `kiosk: true` also of a device that was paired for the kiosk. */
export type OrderRequest =
  /** Refused within the cool-down (`too-soon`). `settle` asks what became of texts whose answer was lost. */
  | ({ readonly action: 'ready' | 'remind' | 'collected' | 'undo' | 'settle' } & OrderAddress)
  /** The reason goes to the guest as it is written; at most 120 letters. */
  | ({ readonly action: 'cancel'; readonly reason?: string } & OrderAddress)
  /** Made by staff or at a kiosk. `id` is made by the page (8 of A-Z a-z 0-9), so that a press sent twice is one order. */
  | {
      readonly action: 'order';
      readonly event: string;
      readonly id: string;
      readonly lines: readonly OrderLine[];
      readonly name: string;
      /** Who is texted; absent = whoever comes by hears the number. */
      readonly phone?: string;
      readonly kiosk?: boolean;
    };

export type EventRequest =
  /** Staff may pause and open; only admins end. */
  | { readonly action: 'setState'; readonly event: string; readonly state: EventState }
  /** Admins: cancels nothing silently. Open orders and questions are dropped, numbers begin at 1 again. */
  | { readonly action: 'reset'; readonly event: string }
  /** Admins: a new event; answers its id. */
  | { readonly action: 'createEvent'; readonly form: EventForm; readonly menu?: Menu }
  /** Admins. `seen` = `changedAt` of the event the form was filled from (`changed-meanwhile`). */
  | {
      readonly action: 'editEvent';
      readonly event: string;
      readonly seen: number;
      readonly form: EventForm;
    }
  /** Admins: the whole menu anew. `seen` = the revision of the Sync document that it was made from (`changed-meanwhile`). */
  | {
      readonly action: 'saveMenu';
      readonly event: string;
      readonly menu: Menu;
      readonly seen: string;
    }
  /** Staff: something is sold out, or is there again. */
  | {
      readonly action: 'setOff';
      readonly event: string;
      /** Id of an item or a modifier. */
      readonly id: string;
      readonly off: boolean;
    }
  /** Admins: one page of who has been here; `next` leads to the following one. */
  | { readonly action: 'attendees'; readonly event: string; readonly from?: string };

export type BroadcastRequest =
  | { readonly action: 'previewBroadcast'; readonly event: string; readonly text: string }
  /** `id`: `b` and 6 of A-Z a-z 0-9, made by the page. Goes to everybody whose order is queued or ready. */
  | {
      readonly action: 'broadcast';
      readonly event: string;
      readonly id: string;
      readonly text: string;
    }
  | {
      readonly action: 'carryOnBroadcast' | 'stopBroadcast';
      readonly event: string;
      readonly id: string;
    };

/** Of moderators: staff of the desk. `question` is the number. */
export type QuestionRequest = { readonly event: string; readonly question: number } & (
  | { readonly action: 'approve' | 'next' | 'live' }
  /** At most 300 letters. */
  | { readonly action: 'editQuestion'; readonly text: string }
  | {
      readonly action: 'prioritise';
      readonly priority: Priority;
      readonly category?: string;
      readonly tags?: readonly string[];
    }
  | { readonly action: 'merge'; readonly into: number }
  | { readonly action: 'hide'; readonly reason: string }
  /** Done; with an answer in writing the asker gets it. */
  | { readonly action: 'answer'; readonly text?: string }
  /** Seconds from now; 0 takes the countdown away. */
  | { readonly action: 'countdown'; readonly seconds: number }
);

/** `said`: one sentence for the live region and the toast. */
export type EventsAnswer =
  | {
      readonly ok: true;
      readonly key: string;
      readonly order: Order;
      /** Place in line of an order that was just taken, 0 = next. */
      readonly place?: number;
      readonly said: string;
    }
  | { readonly ok: true; readonly event: EventRecord; readonly said: string }
  | { readonly ok: true; readonly menu: Menu; readonly said: string }
  | { readonly ok: true; readonly question: Question; readonly said: string }
  | {
      readonly ok: true;
      readonly attendees: readonly Attendee[];
      /** Absent = that was all. */
      readonly next?: string;
    }
  | { readonly ok: true; readonly broadcast: BroadcastView; readonly said: string }
  | BroadcastPreview;

/** Somebody who was at the event, for the export and the funnel. */
export interface Attendee {
  readonly name: string;
  readonly email: string;
  readonly verified: boolean;
  /** E.164, or the WhatsApp user id of somebody without one. */
  readonly address: string;
  readonly country: string;
  readonly stage: GuestStage;
  readonly orders: number;
  readonly firstAt: number;
  readonly trait: string;
}

/**
 * `GET /staff/token?desk=events`, in `PageStart.events`, with a Sync token of the identity `desk-events`; a paired kiosk
 * asks for `?desk=kiosk` and gets the public events and a token of `public-events`.
 */
export interface EventsStart {
  readonly events: readonly EventRecord[];
  /** The numbers of the house that events can use. */
  readonly numbers: readonly string[];
  /** Those of them that send no more: "no longer available". */
  readonly gone: readonly string[];
}

export interface KioskStart {
  readonly events: readonly PublicEvent[];
}

/**
 * `GET /events/public?event=<id>`, without a sign-in: for the menu wall, the stage and the public questions page. The
 * token's identity is `public-events`.
 */
export interface PublicStart {
  readonly business: { readonly name: string; readonly timeZone: string };
  readonly event: PublicEvent;
  readonly now: number;
  readonly token: string;
}

/** `POST /events/public`: a question from the public page. `id` is made by the page, so that one sent twice is one. */
export interface PublicQuestion {
  readonly event: string;
  readonly id: string;
  readonly text: string;
  readonly name: string;
  readonly anonymous: boolean;
  readonly category?: string;
}

export interface PublicQuestionAnswer {
  readonly ok: true;
  readonly number: number;
}
