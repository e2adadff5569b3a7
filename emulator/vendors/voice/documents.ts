import { NotEmulated } from '../../core/errors';
import type { Delivered } from '../../core/webhooks';
import type { Exchange } from './exchange';
import type { Source } from './happenings';
import type { Leg } from './leg';
import { MOST_DOCUMENTS_AT_ONCE } from './limits';
import { callParams } from './params';
import { DocumentError } from './twiml/document';
import { readVoice } from './twiml/read';
import type { Ask, Verb } from './twiml/verbs';

/** A document with the address that its own addresses start from. */
export interface VoiceDocument {
  readonly url: string;
  readonly method: string;
  readonly verbs: readonly Verb[];
  /** The webhook that brought it, for what is found wrong in it later; null when it came with the call. */
  readonly webhook: string | null;
}

/** No document could be had, the fallback's included. */
export class NoDocument extends Error {
  override name = 'NoDocument';
}

/** An address in a document, made whole. Throws DocumentError 11100. */
export function resolve(url: string, base: string): string {
  if (!URL.canParse(url, base === '' ? undefined : base)) {
    throw new DocumentError(11100, `Invalid URL format: ${url}`);
  }
  return new URL(url, base === '' ? undefined : base).href;
}

/** Gets the document that a leg goes on with. Throws NoDocument, NotEmulated and whatever ends or moves the leg. */
export async function fetchDocument(
  exchange: Exchange,
  leg: Leg,
  source: Source,
): Promise<VoiceDocument> {
  leg.documents += 1;
  if (leg.documents > MOST_DOCUMENTS_AT_ONCE) {
    throw new NotEmulated('a call that fetches documents without end and never waits');
  }
  if ('twiml' in source) return inline(source.twiml);
  const params = source.params ?? {};
  const first = await attempt(exchange, leg, source.ask, params);
  if (!(first instanceof DocumentError)) return first;
  if (leg.fallback) {
    const why = { ErrorCode: String(first.code), ErrorUrl: source.ask.url.replace(/#.*$/, '') };
    const second = await attempt(exchange, leg, leg.fallback, { ...params, ...why });
    if (!(second instanceof DocumentError)) return second;
  }
  throw new NoDocument(first.message);
}

function inline(twiml: string): VoiceDocument {
  try {
    return { url: '', method: 'POST', verbs: readVoice(twiml), webhook: null };
  } catch (error) {
    if (error instanceof DocumentError) throw new NoDocument(error.message);
    throw error;
  }
}

/** Asks one address; answers what is wrong with it rather than throwing, because a fallback may mend it. */
async function attempt(
  exchange: Exchange,
  leg: Leg,
  ask: Ask,
  params: Readonly<Record<string, string>>,
): Promise<VoiceDocument | DocumentError> {
  const { webhooks, account } = exchange.options;
  const all = { ...callParams(account, leg.call), ...params };
  const delivered = await webhooks.deliver({ kind: 'voice', ...ask, params: all }).done;
  if (!delivered.current) leg.abandon();
  // A leg that ended meanwhile does nothing with the answer.
  await leg.check();
  try {
    return { ...ask, verbs: verbsOf(delivered), webhook: delivered.id };
  } catch (error) {
    if (error instanceof NotEmulated) webhooks.fail(delivered.id, 501, error.message);
    if (!(error instanceof DocumentError)) throw error;
    webhooks.fail(delivered.id, error.code, error.message);
    return error;
  }
}

/** What an answer means by its type. https://www.twilio.com/docs/voice/twiml#twilio-voice-twiml-mime-types */
function verbsOf({ outcome }: Delivered): readonly Verb[] {
  const { status, contentType, body } = outcome;
  if (status < 200 || status >= 300) {
    const what = status > 0 ? `HTTP ${status}` : 'no answer in time';
    throw new DocumentError(11200, `HTTP retrieval failure: ${what}`);
  }
  const type = contentType.split(';')[0]?.trim().toLowerCase() ?? '';
  if (type === 'text/plain') return [{ verb: 'Say', words: body.trim(), loop: 1 }];
  if (!['text/xml', 'application/xml', 'text/html'].includes(type)) {
    if (type.startsWith('audio/')) throw new NotEmulated('an answer that is a sound file');
    throw new DocumentError(12300, `Invalid content type: ${contentType || 'none'}`);
  }
  return readVoice(body);
}
