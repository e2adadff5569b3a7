import type { LiveCall } from '../../src/line/live-call';
import type { Member } from '../../src/line/member';
import { takeScript } from '../../src/line/greeting-desk';
import { callerScript, recordedAt, voicemailScript, whisperScript } from '../../src/line/scripts';
import type { CallScript } from '../../src/ports/call-script';
import { groupWith } from './exchange';

const MARIA: Member = { v: 1, name: 'Maria', phone: '+12025550110', remindBy: 'sms' };
const TOM: Member = { v: 1, name: 'Tom', phone: '+12025550111', remindBy: 'sms', language: 'es' };
const PEOPLE = new Map([
  ['maria', MARIA],
  ['tom', TOM],
]);
const CALL = `CA${'1'.repeat(32)}`;

const live = (plan: Partial<LiveCall['plan']>): LiveCall => ({
  v: 1,
  group: 'night',
  caller: { number: '+14155550130' },
  plan: { v: 1, startedAt: 0, triesEndAt: 0, step: { do: 'end' }, phones: {}, spent: {}, ...plan },
  attempts: [],
});

/** Every script that the line tells a phone, by what it is for. */
export function callScriptsOf(): readonly (readonly [string, CallScript])[] {
  const settings: Record<string, unknown>[] = [
    {},
    { language: 'es', caller: 'hidden', voice: 'Polly.Lupe' },
    {
      greeting: { play: '/greeting.mp3' },
      voicemailGreeting: { say: 'Tom & Ana are out.' },
      caller: 'replaced',
      replacedBy: '+12025550109',
      transcribe: false,
      defaultDestination: { phone: '+12025550119' },
    },
  ];
  const address = (path: string, query: object = {}): string =>
    `https://x.example${path}?${new URLSearchParams(Object.entries(query).map(([key, value]) => [key, String(value)])).toString()}#rc=5&rp=4xx,5xx`;
  return settings.flatMap((more, nth) => {
    const group = groupWith('Europe/London', more);
    const parts = { group, call: CALL, address, secret: 'a secret of this test' };
    const told = (plan: Partial<LiveCall['plan']>, first: boolean, from = '+14155550130') =>
      callerScript(live(plan), PEOPLE, { ...parts, from, first });
    const ring = { do: 'ring', members: ['maria', 'tom'], attempt: 1 } as const;
    return [
      [`group ${nth}, first ring`, told({ step: ring }, true)],
      [`group ${nth}, next ring, no number shown`, told({ step: ring }, false, '+266696687')],
      [
        `group ${nth}, ring of people who are gone`,
        told({ step: { ...ring, members: ['x'] } }, false),
      ],
      [`group ${nth}, default destination`, told({ step: { do: 'defaultDestination' } }, false)],
      [`group ${nth}, voicemail`, told({ step: { do: 'voicemail' } }, true)],
      [`group ${nth}, the end`, told({ step: { do: 'end' } }, false)],
      [`group ${nth}, voicemail in trouble`, voicemailScript(parts, true)],
      [
        `group ${nth}, picked up`,
        whisperScript({ ...parts, member: 'tom', attempt: 1 }, TOM, true),
      ],
      [
        `group ${nth}, picked up, no key`,
        whisperScript({ ...parts, member: 'tom', attempt: 1 }, MARIA, false),
      ],
      [`group ${nth}, a coordinator records`, takeScript(CALL, 'greeting', parts)],
      [`group ${nth}, a recorded greeting`, [recordedAt(`RE${'2'.repeat(32)}`, parts)]],
      [`group ${nth}, connected`, []],
    ] as const;
  });
}
