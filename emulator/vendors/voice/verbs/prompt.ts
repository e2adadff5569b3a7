import type { Leg } from '../leg';
import type { Pause, Play, Say } from '../twiml/verbs';

/** What a prompt is heard as. */
export const heardAs = (prompt: Say | Play): string => {
  if (prompt.verb === 'Say') return `say: ${prompt.words}`;
  return prompt.url === '' ? `keys: ${prompt.digits}` : `play: ${prompt.url}`;
};

/** Says, plays or is silent. Words and files take no time here; a loop without end is heard once and stays. */
export async function prompt(leg: Leg, verb: Say | Play | Pause): Promise<void> {
  if (verb.verb === 'Pause') {
    await leg.silence(verb.seconds);
    return;
  }
  if (verb.loop === 0) {
    leg.hear(heardAs(verb));
    await leg.silence(Number.POSITIVE_INFINITY);
  }
  for (let said = 0; said < verb.loop; said++) leg.hear(heardAs(verb));
}
