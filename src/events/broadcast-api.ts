/** So many letters may be said to everybody: four SMS parts of plain letters. */
export const MAX_BROADCAST_LENGTH = 640;

/** What is known before a text to everybody goes out. */
export interface BroadcastPreview {
  readonly ok: true;
  readonly people: number;
  readonly whatsApp: number;
  /** Orders without a phone. */
  readonly without: number;
  /** SMS parts of the text, and its alphabet. */
  readonly parts: number;
  readonly encoding: 'GSM-7' | 'UCS-2';
  readonly sms: number;
  readonly today?: { readonly used: number; readonly cap: number };
}

/** The document `broadcast`; per person, the order's own `texts` say what became of it (ids begin with the broadcast's). */
export interface BroadcastView {
  readonly id: string;
  readonly startedAt: number;
  readonly total: number;
  readonly done: number;
  readonly failed: number;
  readonly state: 'running' | 'finished' | 'stopped';
}
