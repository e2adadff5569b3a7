import { readPulse, type Pulse } from '../../../src/agenda/pulse';
import { alarmUrl } from '../../provision/conversations-service';
import { isMissing } from '../../setup/patient-client';
import { RUN_SETUP } from '../findings';
import type { AccountLook } from '../look';
import { maskSid } from '../mask';

const HOUR_MS = 3_600_000;
/** An outside clock that calls once an hour is slow; one that has not called for two is not there. */
const TICK_SILENCE_MS = 2 * HOUR_MS;

/** How long ago, as an operator would say it. */
function ago(at: number, now: number): string {
  const minutes = Math.max(0, Math.round((now - at) / 60_000));
  if (minutes < 2) return 'just now';
  if (minutes < 120) return `${minutes} minutes ago`;
  return minutes < 48 * 60
    ? `${Math.round(minutes / 60)} hours ago`
    : `${Math.round(minutes / 1440)} days ago`;
}

/**
 * What drives due work: timers inside the account, or an outside clock. `pulse` is the stored document, as it is. A bell
 * that has not rung for long may only have had nothing to do, so the account's own timers are judged by how they are set.
 */
export async function checkWakeUps(
  { client, findings, now }: AccountLook,
  given: {
    readonly conversationsService: string | undefined;
    readonly baseUrl: string;
    readonly pulse: unknown;
  },
): Promise<void> {
  const pulse = readPulse(given.pulse);
  if (given.conversationsService !== undefined) {
    const sid = given.conversationsService;
    const rings = await alarmUrl(client, sid).then(
      (url) => ({ isThere: true, url }),
      (error: unknown) => {
        if (isMissing(error)) return { isThere: false, url: undefined };
        throw error;
      },
    );
    const wanted = `${given.baseUrl}/alarm`;
    findings.check(
      'due work',
      maskSid(sid),
      `Timers in the account wake it${said(pulse.alarmAt, now())}.`,
      !rings.isThere
        ? {
            sentence:
              'The Conversations service in .env is not in this account: no timer wakes due work.',
            fix: RUN_SETUP,
          }
        : rings.url !== wanted && {
            sentence: `The account's timers ring at ${rings.url ?? 'nothing'}, not at ${wanted}: reminders and no-shows come late.`,
            fix: RUN_SETUP,
          },
    );
    return;
  }
  checkTick({ findings, now }, pulse);
}

function checkTick(
  { findings, now }: Pick<AccountLook, 'findings' | 'now'>,
  { tickAt }: Pulse,
): void {
  const silent = tickAt === undefined ? undefined : now() - tickAt;
  findings.check(
    'due work',
    tickAt === undefined ? 'no clock' : 'outside clock',
    `An outside clock wakes it${said(tickAt, now())}.`,
    silent === undefined
      ? {
          sentence:
            'Nothing wakes due work: reminders and no-shows happen only when somebody writes or a page is open.',
          fix: `${RUN_SETUP} (it makes the timers), or let an outside clock call /tick`,
        }
      : silent > TICK_SILENCE_MS && {
          sentence: `The outside clock that calls /tick has last done so ${ago(tickAt ?? 0, now())}.`,
          fix: 'Look at what calls it, and whether it still has the right secret.',
        },
  );
}

const said = (at: number | undefined, now: number): string =>
  at === undefined ? '' : `; it last rang ${ago(at, now)}`;
