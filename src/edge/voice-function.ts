import type { Bellhop } from '../bellhop';
import { languageOfAddress } from '../house/language';
import { VOICES } from '../languages/languages';
import { deadlineIn, WEBHOOK_DEADLINE_MS } from './deadline';
import { invoke } from './invoke';
import { openBellhop } from './open-bellhop';
import { textField, type Answer, type FunctionEvent, type FunctionHandler } from './runtime';
import { voiceReply } from './voice-reply';

/**
 * A function that the platform asks what a caller hears. The answer is always valid TwiML; with an error of ours it
 * carries a status the platform tries again on, and its last resort is a file that runs no function.
 */
export function voiceFunction(
  answer: (bellhop: Bellhop, event: FunctionEvent) => Promise<string>,
): FunctionHandler {
  return (context, event, callback) => {
    let house: Bellhop | undefined;
    invoke(
      async () => {
        house = openBellhop(context, deadlineIn(WEBHOOK_DEADLINE_MS));
        return xml(200, await answer(house, event));
      },
      (told) => {
        const language = languageOfAddress(house, textField(event, 'From'));
        const sorry = { language: VOICES[language], sentences: [told.caller[language]] };
        return xml(told.status < 500 ? 200 : told.status, voiceReply(sorry));
      },
    )(context, event, callback);
  };
}

const xml = (status: number, body: string): Answer => ({ status, contentType: 'text/xml', body });
