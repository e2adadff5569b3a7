import type { Twilio } from 'twilio';
import type { Alarms } from '../../ports/alarms';
import type { Clock } from '../../ports/clock';
import { allDone } from '../../ports/settled';
import { persist, restError, unlessGone, type Deadline } from './lost-answer';

/** The shortest timers there are. https://www.twilio.com/docs/conversations-classic/states-timers */
const SHORTEST_MS = { inactive: 60_000, closed: 10 * 60_000 } as const;
/** How long the first bell has to be answered before the second one rings. */
const SECOND_BELL_MS = 2 * 60_000;

/**
 * The name is taken, or is being taken at this moment, which comes to the same: it holds the time, so whoever took it set
 * this very alarm. https://www.twilio.com/docs/api/errors/50353 and 50391
 */
const ALREADY_SET: readonly number[] = [50353, 50391];

/**
 * Alarms as Twilio Conversations without people in them: one turns inactive at its time, and closed a little later, and
 * the service's webhook is told of both. Each alarm is a conversation of its own, because a closed one can never be used
 * again; so setting is one request, whatever was set before, and answering a bell deletes the conversation.
 * https://www.twilio.com/docs/conversations-classic/states-timers
 */
export function twilioAlarms(
  client: Twilio,
  serviceSid: string,
  deadline: Deadline,
  clock: Clock,
): Alarms {
  const { conversations } = client.conversations.v1.services(serviceSid);

  async function remove(sid: string): Promise<void> {
    await unlessGone(deadline, () => conversations(sid).remove(), true);
  }

  return {
    async set({ name, at }) {
      const earliest = clock.now() + SHORTEST_MS.inactive;
      const seconds = Math.ceil(Math.max(at, earliest) / 1_000);
      await persist(deadline, async () => {
        const wait = Math.max(seconds * 1_000 - clock.now(), SHORTEST_MS.inactive);
        try {
          await conversations.create({
            uniqueName: nameOf(name, seconds),
            state: 'active',
            'timers.inactive': duration(wait),
            'timers.closed': duration(Math.max(wait + SECOND_BELL_MS, SHORTEST_MS.closed)),
          });
        } catch (error) {
          if (!ALREADY_SET.includes(restError(error)?.code ?? 0)) throw error;
        }
      });
    },

    async clear(name) {
      const all = await persist(deadline, () => conversations.list({ pageSize: 100 }));
      const named = all.filter(({ uniqueName }) => uniqueName?.startsWith(nameOf(name, '')));
      await allDone(named.map(({ sid }) => remove(sid)));
    },

    answered: remove,
  };
}

const nameOf = (name: string, seconds: number | ''): string => `${name}.${seconds}`;

const duration = (ms: number): string => `PT${Math.ceil(ms / 1_000)}S`;
