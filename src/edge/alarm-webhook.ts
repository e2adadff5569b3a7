import type { Bellhop } from '../bellhop';
import { deadlineIn, WEBHOOK_DEADLINE_MS } from './deadline';
import { invoke } from './invoke';
import { openBellhop } from './open-bellhop';
import type { TimeLeft } from './secret-action';
import { textField, type FunctionHandler } from './runtime';

/**
 * A function that the platform calls when a timer in the account has run out. It is called once, within five seconds,
 * without a second try when it fails. https://www.twilio.com/docs/conversations/conversations-webhooks
 */
export function alarmWebhook(
  ring: (bellhop: Bellhop, bell: string | undefined, left: TimeLeft) => Promise<unknown>,
): FunctionHandler {
  return invoke(
    async (context, event) => {
      // A timer that somebody sets or puts away changes its state too; that is no bell.
      const rings =
        textField(event, 'EventType') === 'onConversationStateUpdated' &&
        textField(event, 'Reason')?.toUpperCase() !== 'API';
      if (rings) {
        const deadline = deadlineIn(WEBHOOK_DEADLINE_MS);
        const bellhop = openBellhop(context, deadline);
        await ring(bellhop, textField(event, 'ConversationSid'), () => deadline.left());
      }
      return { status: 200, contentType: 'text/plain', body: '' };
    },
    (told) => ({ status: told.status, contentType: 'text/plain', body: '' }),
  );
}
