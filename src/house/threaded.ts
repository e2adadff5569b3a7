import type { Bellhop } from '../bellhop';
import type { Messenger } from '../ports/messenger';
import type { HouseFacts } from './facts';
import { threadedNumbers } from './numbers';

/**
 * The way to people: what goes to somebody who has a thread with the number goes into it, so that the thread is whole.
 * Without one, and with trouble finding it, it goes as any other text.
 */
export function messengerFor(bellhop: Bellhop, { settings }: HouseFacts): Messenger {
  const { messenger, threads, config } = bellhop;
  const numbers = threadedNumbers(settings);
  if (!threads || config.testMode || numbers.length === 0) return messenger;
  return {
    ...messenger,
    async send(text) {
      const from = text.from.replace(/^whatsapp:/, '');
      if (!numbers.includes(from)) return messenger.send(text);
      const ours = text.to.startsWith('whatsapp:') ? `whatsapp:${from}` : from;
      const thread = await threads.between(text.to, ours);
      return thread === undefined ? messenger.send(text) : threads.say(thread, text);
    },
  };
}
