import type { Cost } from '../messaging/cost';
import type { Broadcast } from '../messaging/broadcast-record';

/** So many letters may be said to everybody: four SMS parts of plain letters. */
export const MAX_BROADCAST_LENGTH = 640;

/** What a staff page can ask about a text to everybody who waits: `POST /staff/waitlist`, JSON. */
export type BroadcastRequest =
  | { readonly action: 'previewBroadcast'; readonly list: string; readonly text: string }
  /** `id` is made by the page, so that a press that is sent twice says it once. */
  | {
      readonly action: 'broadcast';
      readonly list: string;
      readonly id: string;
      readonly text: string;
    }
  /** Texts the next few people; an open page asks for it until all are done. */
  | {
      readonly action: 'carryOnBroadcast' | 'stopBroadcast';
      readonly list: string;
      readonly id: string;
    };

/** How far it is; the text itself stays where it is kept. */
export type BroadcastView = Omit<Broadcast, 'v' | 'text' | 'cursor' | 'movedAt'>;

export interface BroadcastAnswer {
  readonly ok: true;
  readonly broadcast: BroadcastView;
  /** One sentence for the live region, e.g. "120 of 300 told." */
  readonly said: string;
}

/** What staff see before anything goes out. */
export interface BroadcastPreview {
  readonly ok: true;
  /** Who waits and can be texted, by WhatsApp among them, and who waits without a phone. */
  readonly people: number;
  readonly whatsApp: number;
  readonly without: number;
  /** SMS parts of one text, and of all together. */
  readonly parts: number;
  readonly sms: number;
  readonly encoding: string;
  /** What the SMS cost by the carrier's prices; absent when none goes out. */
  readonly cost?: Cost;
  /** Texts of the last day and how many there may be; absent = there is no limit. */
  readonly today?: { readonly used: number; readonly cap: number };
}
