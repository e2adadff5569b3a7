import { setTimeout as pause } from 'node:timers/promises';
import { twilioAlarms } from '../../src/adapters/twilio/alarms';
import { PULSE_DOCUMENT, readPulse } from '../../src/agenda/pulse';
import { patience } from '../keeping/patience';
import type { Access } from '../setup/access';
import { isMissing } from '../setup/patient-client';

/** How far a real alarm got. */
export interface AlarmTried {
  readonly rang: boolean;
  /** The step that failed, or the last one that was reached. */
  readonly step: 'timer set' | 'timer ran out' | 'due work woken';
  readonly sentence: string;
}

/** The shortest timer there is takes a minute; this leaves it two more. */
const PATIENCE_MS = 3 * 60_000;
const LOOK_EVERY_MS = 5_000;
const NAME = 'doctor';

/** Sets a timer one minute ahead and waits until the functions say that it woke them, or says which step failed. */
export async function tryAlarm(
  access: Access,
  house: { readonly conversationsService: string; readonly syncService: string },
): Promise<AlarmTried> {
  const { client } = access;
  const now = (): number => Date.now();
  const alarms = twilioAlarms(client, house.conversationsService, patience(), { now });
  const before = await lastRing(access, house.syncService);
  try {
    await alarms.set({ name: NAME, at: now() });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { rang: false, step: 'timer set', sentence: `No timer could be set: ${why}` };
  }
  try {
    for (let waited = 0; waited < PATIENCE_MS; waited += LOOK_EVERY_MS) {
      await (access.wait ?? pause)(LOOK_EVERY_MS);
      if ((await lastRing(access, house.syncService)) > before)
        return {
          rang: true,
          step: 'due work woken',
          sentence: `A timer of one minute woke due work after about ${Math.round((waited + LOOK_EVERY_MS) / 1000)} seconds.`,
        };
    }
    const stillRuns = await isRunning(access, house.conversationsService);
    return stillRuns
      ? {
          rang: false,
          step: 'timer ran out',
          sentence: `The timer of one minute has not run out after ${PATIENCE_MS / 60_000} minutes. Let an outside clock call /tick as well.`,
        }
      : {
          rang: false,
          step: 'due work woken',
          sentence:
            'The timer ran out, and /alarm has not noted it: look at "errors", and at where the timers ring (doctor, due work).',
        };
  } finally {
    await alarms.clear(NAME);
  }
}

/** When an alarm last woke the functions, by their own clock; 0 = never. */
async function lastRing({ client }: Access, syncService: string): Promise<number> {
  const document = await client.sync.v1
    .services(syncService)
    .documents(PULSE_DOCUMENT)
    .fetch()
    .catch((error: unknown) => {
      if (isMissing(error)) return undefined;
      throw error;
    });
  return readPulse(document?.data).alarmAt ?? 0;
}

async function isRunning({ client }: Access, service: string): Promise<boolean> {
  const all = await client.conversations.v1.services(service).conversations.list();
  return all.some(({ uniqueName, state }) => {
    return uniqueName?.startsWith(NAME) === true && state === 'active';
  });
}
