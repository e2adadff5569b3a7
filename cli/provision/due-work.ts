import type { Twilio } from 'twilio';
import { twilioAlarms } from '../../src/adapters/twilio/alarms';
import type { Deadline } from '../../src/adapters/twilio/lost-answer';
import { syncRecords } from '../../src/adapters/twilio/records';
import { agenda } from '../../src/agenda/agenda';
import type { NewItem } from '../../src/agenda/item';
import { wakeUps } from '../../src/agenda/wake-ups';
import { warmMemory } from '../../src/agenda/warm-memory';

/** Set-up is in no hurry. */
const PATIENT: Deadline = { left: () => 60_000 };

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
  const records = syncRecords(client, account.syncServiceSid, PATIENT);
  const { conversationsServiceSid } = account;
  const alarms = conversationsServiceSid
    ? twilioAlarms(client, conversationsServiceSid, PATIENT, clock)
    : undefined;
  const memory = warmMemory();
  await agenda(records, wakeUps(alarms, memory, clock.now), memory, clock.now).put(items);
}
