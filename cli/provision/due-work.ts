import type { Twilio } from 'twilio';
import { twilioAlarms } from '../../src/adapters/twilio/alarms';
import { syncRecords } from '../../src/adapters/twilio/records';
import { agenda } from '../../src/agenda/agenda';
import type { NewItem } from '../../src/agenda/item';
import { wakeUps } from '../../src/agenda/wake-ups';
import { within } from '../keeping/patience';
import { warmMemory } from '../../src/agenda/warm-memory';

/** Set-up is in no hurry, and says after a while that it cannot be done. */
const PATIENCE_MS = 60_000;

/** Puts work on the agenda of an account, with a wake-up for it where the account has timers, as the functions do. */
export async function putDueWork(
  client: Twilio,
  account: {
    readonly syncServiceSid: string;
    readonly conversationsServiceSid: string | undefined;
  },
  now: number,
  items: readonly NewItem[],
): Promise<void> {
  const clock = { now: () => now };
  const deadline = within(PATIENCE_MS);
  const records = syncRecords(client, account.syncServiceSid, deadline);
  const { conversationsServiceSid } = account;
  const alarms = conversationsServiceSid
    ? twilioAlarms(client, conversationsServiceSid, deadline, clock)
    : undefined;
  const memory = warmMemory();
  await agenda(records, wakeUps(alarms, memory, clock.now), memory, clock.now).put(items);
}
