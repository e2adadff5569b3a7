import { NotEmulated } from '../../core/errors';
import { fetchDocument, NoDocument, resolve } from './documents';
import type { VoiceDocument } from './documents';
import type { Exchange } from './exchange';
import { giveUp } from './give-up';
import { Ended, Moved } from './happenings';
import type { Source } from './happenings';
import type { Leg } from './leg';
import type { Side, Stage } from './stage';
import { DocumentError } from './twiml/document';
import type { Verb } from './twiml/verbs';
import { dial } from './verbs/dial';
import { enqueue } from './verbs/enqueue';
import { gather } from './verbs/gather';
import { prompt } from './verbs/prompt';
import { record } from './verbs/record';

/** What everybody hears when there is nothing to go on with. */
const APOLOGY = 'We are sorry, an application error has occurred. Goodbye.';

/** Runs a leg's documents and ends the leg when they are over; never throws for what a document or a person does. */
export async function runCall(exchange: Exchange, leg: Leg, source: Source): Promise<void> {
  try {
    await runDocuments(exchange, leg, source, 'call');
    // Only somebody who waited for another to answer gets this far without an answer.
    leg.end(leg.call.answeredAt === null ? 'no-answer' : 'completed');
  } catch (error) {
    giveUp(leg, error);
  }
}

/** Runs documents until one is over. Throws Ended when the leg ends first, NotEmulated for what we do not do. */
export async function runDocuments(
  exchange: Exchange,
  leg: Leg,
  first: Source,
  side: Side,
): Promise<void> {
  let source: Source | undefined = first;
  while (source) {
    try {
      source = await runOne(exchange, leg, source, side);
    } catch (error) {
      if (!(error instanceof Moved) || side === 'queue') throw error;
      leg.waitFor(null);
      ({ source } = error);
    }
  }
}

async function runOne(
  exchange: Exchange,
  leg: Leg,
  source: Source,
  side: Side,
): Promise<Source | undefined> {
  try {
    const document = await fetchDocument(exchange, leg, source);
    return await perform(exchange, leg, document, side);
  } catch (error) {
    if (!(error instanceof NoDocument)) throw error;
    leg.answer();
    leg.hear(`say: ${APOLOGY}`);
    leg.end('completed');
    throw new Ended();
  }
}

/** One document; answers where the call goes on, if not here. */
async function perform(
  exchange: Exchange,
  leg: Leg,
  document: VoiceDocument,
  side: Side,
): Promise<Source | undefined> {
  const { webhooks } = exchange.options;
  const run = (other: Leg, source: Source, on: Side): Promise<void> =>
    runDocuments(exchange, other, source, on);
  const stage: Stage = { exchange, leg, side, document, run };
  // An empty document ends a call that was answered for it.
  if (document.verbs.length === 0 && side === 'call') leg.answer();
  for (const verb of document.verbs) {
    await leg.check();
    try {
      const next = await act(stage, verb);
      if (next) return next;
    } catch (error) {
      const { webhook } = document;
      if (error instanceof NotEmulated && webhook) webhooks.fail(webhook, 501, error.message);
      if (!(error instanceof DocumentError)) throw error;
      if (webhook) webhooks.fail(webhook, error.code, error.message);
      throw new NoDocument(error.message);
    }
  }
  return undefined;
}

async function act(stage: Stage, verb: Verb): Promise<Source | undefined> {
  const { leg, document } = stage;
  switch (verb.verb) {
    case 'Pause':
      // A pause at the beginning comes before the answer. https://www.twilio.com/docs/voice/twiml/pause
      await prompt(leg, verb);
      return undefined;
    case 'Say':
    case 'Play':
      leg.answer();
      await prompt(leg, verb);
      return undefined;
    case 'Gather':
      leg.answer();
      return gather(stage, verb);
    case 'Record':
      leg.answer();
      return record(stage, verb);
    case 'Dial':
      return dial(stage, verb);
    case 'Enqueue':
      leg.answer();
      return enqueue(stage, verb);
    case 'Redirect':
      return { ask: { url: resolve(verb.url, document.url), method: verb.method } };
    case 'Leave':
      if (stage.side === 'queue') throw new Moved({ ask: document }, 'leave');
      return undefined;
    case 'Reject':
      return reject(leg, verb.reason);
    case 'Hangup':
      leg.answer();
      leg.end('completed');
      throw new Ended();
  }
}

/** Refuses a call that was not answered yet; later it only hangs up. https://www.twilio.com/docs/voice/twiml/reject */
function reject(leg: Leg, reason: 'busy' | 'rejected'): never {
  const unanswered = leg.call.answeredAt === null;
  if (unanswered) leg.hear(reason === 'busy' ? 'busy tone' : 'not in service');
  const refused = reason === 'busy' ? 'busy' : 'no-answer';
  leg.end(unanswered ? refused : 'completed');
  throw new Ended();
}
