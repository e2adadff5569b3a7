import type { VoiceDocument } from './documents';
import { resolve } from './documents';
import type { Exchange } from './exchange';
import type { Source } from './happenings';
import type { Leg } from './leg';
import type { Ask } from './twiml/verbs';

/** On whose side of the line a document runs: the call itself, the called side before it is connected, or in a queue. */
export type Side = 'call' | 'whisper' | 'queue';

/** Where a verb is acted out. */
export interface Stage {
  readonly exchange: Exchange;
  readonly leg: Leg;
  readonly side: Side;
  readonly document: VoiceDocument;
  /** Runs documents on a leg until they are over. */
  readonly run: (leg: Leg, source: Source, side: Side) => Promise<void>;
}

/** The address that a verb's action names, or the document's own when it names none. */
export function actionOf(
  { document }: Stage,
  verb: { readonly action: string | undefined; readonly method: string },
): Ask {
  if (verb.action === undefined) return { url: document.url, method: document.method };
  return { url: resolve(verb.action, document.url), method: verb.method };
}

/** An address that a verb names beside its action. */
export const askOf = ({ document }: Stage, ask: Ask): Ask => ({
  ...ask,
  url: resolve(ask.url, document.url),
});
