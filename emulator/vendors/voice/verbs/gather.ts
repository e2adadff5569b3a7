import type { Source } from '../happenings';
import type { Leg } from '../leg';
import { actionOf } from '../stage';
import type { Stage } from '../stage';
import type { Gather } from '../twiml/verbs';
import { heardAs } from './prompt';

/** What somebody keyed or said. */
type Given =
  | { readonly digits: string; readonly finishedOnKey: string }
  | { readonly words: string }
  | undefined;

/** Asks for keys or words. https://www.twilio.com/docs/voice/twiml/gather */
export async function gather(stage: Stage, verb: Gather): Promise<Source | undefined> {
  const { leg } = stage;
  leg.listen('gather');
  const given = await collect(stage, verb);
  leg.waitFor(null);
  if (given === undefined && !verb.actionOnEmptyResult) return undefined;
  const ask = actionOf(stage, verb);
  if (given === undefined) return { ask, params: { Digits: '' } };
  if ('words' in given) return { ask, params: { SpeechResult: given.words, Confidence: '0.9' } };
  const { digits, finishedOnKey } = given;
  return {
    ask,
    params: { Digits: digits, ...(finishedOnKey ? { FinishedOnKey: finishedOnKey } : {}) },
  };
}

async function collect(stage: Stage, verb: Gather): Promise<Given> {
  const { leg } = stage;
  const keyed = { digits: '' };
  // The prompts end with the first key or word.
  for (const prompt of verb.prompts) {
    if (prompt.verb !== 'Pause') {
      for (let said = 0; said < Math.max(prompt.loop, 1); said++) leg.hear(heardAs(prompt));
      if (prompt.loop > 0) continue;
    }
    const seconds = prompt.verb === 'Pause' ? prompt.seconds : Number.POSITIVE_INFINITY;
    const heard = await listen(leg, verb, keyed, stage.exchange.now + seconds * 1000);
    if (heard !== 'silence') return heard;
    if (keyed.digits !== '') break;
  }
  for (;;) {
    const before = keyed.digits;
    const heard = await listen(leg, verb, keyed, stage.exchange.now + verb.timeout * 1000);
    if (heard !== 'silence') return heard;
    if (keyed.digits === before) break;
  }
  return keyed.digits === '' ? undefined : { digits: keyed.digits, finishedOnKey: '' };
}

/** One thing that is keyed or said before `until`; "silence" when that was all, or a key that does not end it. */
async function listen(
  leg: Leg,
  verb: Gather,
  keyed: { digits: string },
  until: number,
): Promise<Given | 'silence'> {
  for (;;) {
    const happening = await leg.next(until);
    if (happening.what === 'time') return 'silence';
    if (happening.what === 'words' && verb.speech && keyed.digits === '') {
      return { words: happening.words };
    }
    if (happening.what !== 'key' || !verb.keys) continue;
    if (happening.key === verb.finishOnKey) {
      const { digits } = keyed;
      return digits === '' ? undefined : { digits, finishedOnKey: happening.key };
    }
    keyed.digits += happening.key;
    if (keyed.digits.length >= verb.numDigits) return { digits: keyed.digits, finishedOnKey: '' };
    return 'silence';
  }
}
