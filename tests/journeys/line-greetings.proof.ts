import { parseSettings, SETTINGS_DOCUMENT, type GroupSettings } from '../../src/config';
import { lineObjects } from '../../src/line/objects';
import { openHouse } from '../support/house';
import { always, LineHouse } from '../support/line-house';
import { CALLER, LINE, MARIA, Telephones, TOM } from '../support/telephones';

const house = openHouse();
const phones = new Telephones(house);
const line = new LineHouse(house);
const maria = house.phone(MARIA);
const tom = house.phone(TOM);
const ZONE = 'Europe/London';
const to = { to: LINE };

const NIGHT = {
  id: 'night',
  name: 'Night line',
  number: LINE,
  mails: ['line@harbour.example'],
  forecastMail: 'weekly',
  voicemailTexts: 'whatsapp',
} as const;
const MON = ['mon'] as const;

const settings = async (): Promise<GroupSettings | undefined> => {
  const kept = await house.records().read({ document: SETTINGS_DOCUMENT });
  return parseSettings(kept?.data).desks.line?.groups[0];
};

beforeEach(async () => {
  await line.has([NIGHT]);
  await line.fills(
    'night',
    {
      maria: {
        name: 'Maria',
        phone: MARIA,
        coordinator: true,
        mail: 'maria@harbour.example',
        remindBy: 'none',
      },
      tom: { name: 'Tom', phone: TOM, remindBy: 'none' },
    },
    always(ZONE, [['maria'], ['tom']]),
  );
});

/** Maria calls the line, presses a key of the menu and speaks a greeting of so many seconds. */
async function speaks(key: string, seconds: number) {
  const leg = await phones.calls(MARIA);
  await phones.act(leg, { press: key });
  await phones.act(leg, { record: seconds });
  return phones.act(leg, { press: '#' });
}

/** Processes remember settings for some seconds, which are real ones: until then callers hear what they heard before. */
const REMEMBERED_MS = 15_000;
const callersHear = (first: RegExp): Promise<void> =>
  house.settles(
    async () => {
      const call = await phones.calls('+14155550139');
      await phones.act(call, { hangUp: true });
      return call.heard[0] ?? '';
    },
    (heard) => first.test(heard),
    REMEMBERED_MS,
  );

describe('a coordinator calls the line', () => {
  test('and records what callers hear; it counts once her own phone has said so', async () => {
    const leg = await speaks('3', 9);
    expect(leg.heard.join(' ')).toMatch(/record what callers hear first, press 3/);
    const played = leg.heard.find((said) => said.startsWith('play: '))?.replace('play: ', '') ?? '';
    expect(leg.heard.slice(-3)).toEqual([
      expect.stringMatching(/This is what callers will hear/),
      `play: ${played}`,
      expect.stringMatching(/press 1.*press 2/),
    ]);
    expect((await phones.act(leg, { press: '1' })).heard.at(-1)).toMatch(/sent you a text/);
    await maria.gets(/^You recorded a greeting for Night line \(9 s\)\. Answer 1/);
    // Until she answers, callers hear what they heard before.
    const before = await phones.calls();
    expect(before.heard[0]).toMatch(/^say: Hello, you have reached/);
    await phones.act(before, { hangUp: true });

    await maria.says('1', 'Callers hear your greeting from now on.', to);
    expect((await settings())?.recorded?.greeting).toMatchObject({ seconds: 9, by: 'maria' });
    await callersHear(/^play: /);
    const call = await phones.calls();
    expect(call.heard).toEqual([`play: ${played}`]);
    await phones.act(call, { hangUp: true });
    // The platform fetches it without a session; the same address with another key is closed.
    const sound = await fetch(played);
    expect([sound.status, sound.headers.get('content-type')]).toEqual([200, 'audio/mpeg']);
    const wrong = await fetch(`${played.slice(0, -4)}AAAA`);
    expect(wrong.status).toBe(404);
    expect((await wrong.json()) as object).toMatchObject({ code: 'not-found' });

    // It is no voicemail, and it is there for as long as it is in use.
    await house.unattended('PT12M');
    expect(await line.voicemails()).toEqual([]);
    await house.to(new Date(house.local.target().now + 27 * 3_600_000).toISOString());
    expect((await fetch(played)).status).toBe(200);
    await maria.reads();
  });

  test('says it again, and drops it in the end: nothing of it is kept', async () => {
    const leg = await speaks('4', 5);
    await phones.act(leg, { press: '2' });
    await phones.act(leg, { record: 7 });
    await phones.act(leg, { press: '#' });
    await phones.act(leg, { press: '1' });
    await maria.gets(/^You recorded a voicemail greeting for Night line \(7 s\)/);
    await maria.says('2', 'It is dropped. Callers hear what they heard before.', to);
    expect((await settings())?.recorded).toBeUndefined();
    await house.to(new Date(house.local.target().now + 27 * 3_600_000).toISOString());
    expect(await house.client().recordings.list()).toEqual([]);
    expect(await house.records().page(lineObjects('night').greetings)).toEqual([]);
    await maria.reads();
  });

  test('a volunteer who does not coordinate is put through like anybody else', async () => {
    const leg = await phones.calls(TOM);
    expect(leg.heard.join(' ')).not.toMatch(/press 3/);
    await phones.act(leg, { press: '3' });
    expect(await phones.rings(MARIA)).toBe(true);
    await phones.act(leg, { hangUp: true });
  });
});

describe('the forecast by itself', () => {
  const onMonday = async (): Promise<void> => {
    await house.to('2027-03-08T08:57:00Z');
    await house.unattended('PT4M');
  };

  test('comes to the coordinators on Monday at nine on the wall, once', async () => {
    await line.fills(
      'night',
      {},
      {
        ...always(ZONE, []),
        members: ['maria', 'tom'],
        shifts: [{ id: 'day', from: '00:00', to: '00:00', days: MON, tiers: [['tom']] }],
      },
    );
    await onMonday();
    const mails = await phones.mails();
    expect(mails.map(({ to: who }) => who)).toEqual([['maria@harbour.example']]);
    expect(mails[0]?.subject).toMatch(/^Night line: \d+ gaps in the rota$/);
    await house.to('2027-03-09T09:10:00Z');
    expect(await phones.mails()).toHaveLength(1);
    await house.ada.phone.reads();
  });

  test('a mail that is refused for now is tried again', async () => {
    await house.trouble({ host: 'api.sendgrid.com', status: 503, times: 1 });
    await onMonday();
    await house.unattended('PT3M');
    expect(await phones.mails()).toHaveLength(1);
    await house.ada.phone.reads();
  });
});

test('a voicemail over WhatsApp: the approved sentence outside the window, plain words inside of it', async () => {
  const leavesOne = async (): Promise<void> => {
    const call = await phones.calls();
    await house.unattended('PT45S');
    await phones.act(call, { record: 12, transcript: 'Please call me back.' });
    await phones.act(call, { hangUp: true }).catch(() => undefined);
    await house.unattended('PT3M');
  };
  const [overWhatsApp, tomsWhatsApp] = [house.whatsapp(MARIA), house.whatsapp(TOM)];
  await overWhatsApp.says('next', /Your next shift|no shift in the next/, to);
  await leavesOne();
  const inside = await overWhatsApp.reads();
  expect(inside.at(-1)).toMatch(/voicemail of 12 s from \+14155550130\. "Please call me back\."/);
  expect((await tomsWhatsApp.reads()).at(-1)).toBe(
    `You are on for Night line. A voicemail of 12 seconds came from ${CALLER}. It can be heard on the page of the line.`,
  );
});

describe('forget me', () => {
  test('a caller: log, voicemail, recording and block are gone', async () => {
    const call = await phones.calls();
    await house.unattended('PT45S');
    await phones.act(call, { record: 12, transcript: 'Please call me back.' });
    await phones.act(call, { hangUp: true }).catch(() => undefined);
    await house.unattended('PT3M');
    await line.does(house.ada, { action: 'blockNumber', group: 'night', number: CALLER });
    expect(await house.everythingKept()).toContain(CALLER.slice(1));
    const caller = house.phone(CALLER);
    await caller.says('Forget me', /Everything about you is erased/, to);
    expect(await house.everythingKept()).not.toContain(CALLER.slice(1));
    expect(await line.log()).toEqual([]);
    expect(await house.client().recordings.list()).toEqual([]);
    const names = lineObjects('night');
    for (const map of [names.callers, names.blocked, names.calls])
      expect(await house.records().page(map)).toEqual([]);
    await Promise.all([house.whatsapp(MARIA).reads(), house.whatsapp(TOM).reads()]);
  });

  test('a volunteer: no longer rung or texted, nothing of theirs is kept, and the coordinators hear of it', async () => {
    const call = await phones.calls();
    await phones.act(await phones.phone(MARIA), { busy: true });
    await phones.picksUp(TOM);
    await phones.presses(TOM, '1');
    await phones.hangsUp(TOM);
    await tom.says('Olvídeme', 'Todo lo suyo queda borrado y ya no tiene turnos.', to);
    await maria.gets(/^Tom is no longer in Night line and asked to be forgotten/);
    const kept = await house.everythingKept();
    expect(kept).not.toContain(TOM.slice(1));
    expect(kept).not.toContain('"Tom"');
    const rings = (await phones.legsOf(TOM)).length;
    expect(rings).toBe(1);
    await house.settles(
      async () => {
        const before = (await phones.legsOf(TOM)).length;
        const next = await phones.calls('+14155550131');
        await phones.act(await phones.phone(MARIA), { busy: true });
        const { waitingFor } = await phones.look(next);
        await phones.act(next, { hangUp: true });
        return waitingFor === 'record' && (await phones.legsOf(TOM)).length === before;
      },
      (isGone) => isGone,
      REMEMBERED_MS,
    );
    await phones.act(call, { hangUp: true }).catch(() => undefined);
  });

  test('a coordinator whose voice callers hear: it is deleted, and they hear words again', async () => {
    await phones.act(await speaks('3', 9), { press: '1' });
    await maria.reads();
    await maria.says('1', /from now on/, to);
    await maria.says('forget me', /Everything about you is erased/, to);
    expect((await settings())?.recorded).toEqual({});
    expect(await house.client().recordings.list()).toEqual([]);
    await callersHear(/^say: Hello, you have reached/);
  });
});

test.each([
  ['', true],
  [', also when there is no such group any more', false],
])(
  'recordings, transcripts and the log are deleted when the group’s days are over%s',
  async (_also, stays) => {
    await line.has([{ ...NIGHT, keepDays: 2, voicemailTexts: 'none' }]);
    await house.unattended('PT10S');
    const call = await phones.calls();
    await house.unattended('PT45S');
    await phones.act(call, { record: 12, transcript: 'Please call me back.' });
    await phones.act(call, { hangUp: true }).catch(() => undefined);
    await house.unattended('PT3M');
    expect(await line.voicemails()).toMatchObject([
      { transcript: { text: 'Please call me back.' } },
    ]);
    const days = (count: number) =>
      house.to(new Date(house.local.target().now + count * 86_400_000).toISOString());
    await days(1.5);
    expect(await house.client().recordings.list()).toHaveLength(1);
    if (!stays) await line.has([{ ...NIGHT, id: 'day', name: 'Day' }]);
    await days(0.6);
    expect(await house.client().recordings.list()).toEqual([]);
    expect(await house.client().transcriptions.list()).toEqual([]);
    expect(await house.everythingKept()).not.toMatch(/Please call me back|4155550130/);
    expect(await line.log()).toEqual([]);
  },
);
