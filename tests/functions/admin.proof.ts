import { STAFF_DOCUMENT, type StaffList } from '../../src/config';
import type { WrongField } from '../../src/house/admin/api';
import { openHouse } from '../support/house';
import { adminCalls } from '../support/admin';
import { fromPage, type Answered } from '../support/requests';
import { cookieFrom } from '../support/staff';
import { EVENTS } from '../support/events';

const house = openHouse();
const { ada, ben } = house;
const BEN = '+12025550191';
const at = (path: string): string => `${house.edgeUrl}${path}`;

const { act, asAda, done, read, change, save } = adminCalls(house);
const rename = (was: string, now: string) => save(change('business.name', was, now));
const wrongIn = ({ text }: Answered): readonly WrongField[] =>
  (JSON.parse(text) as { readonly fields?: readonly WrongField[] }).fields ?? [];
const refused = (answer: Answered, status: number, code: string): void =>
  expect([answer.status, answer.json()['code']]).toEqual([status, code]);
const keyOf = (phone: string): string => house.personKey(phone);

/** Ben becomes an admin as well. */
const benIsAdmin = () => done(asAda(save(change(`staff.${keyOf(BEN)}.admin`, false, true))));

/** A tablet at the door, paired by Ada: the key that it keeps, and its session. */
async function tablet(): Promise<{ readonly device: unknown; readonly session: string }> {
  const pair = { name: 'Front door tablet', desk: 'waitlist' };
  const paired = await ada.asks('/staff/sign-in', { pair }, await ada.cookie());
  const { device } = paired.json();
  return { device, session: cookieFrom(await ada.asks('/staff/sign-in', { device })) };
}

describe.each([
  ['read', { action: 'read' }],
  ['health', { action: 'health' }],
  ['account', { action: 'account' }],
  ['held', { action: 'held', limit: 10 }],
  ['save', rename('Harbour Café', 'Mine')],
  [
    'addMember',
    {
      action: 'addMember',
      member: { name: 'Mallory', phone: '+12025550166', admin: true, desks: [], language: null },
    },
  ],
  ['removeMember', { action: 'removeMember', member: 'nobody' }],
])('/staff/admin, %s', (_action, request) => {
  test('is for admins: not for strangers, staff or a paired tablet', async () => {
    const before = await read();
    refused(await act(request), 401, 'signed-out');
    refused(await act(request, 'bellhop=x.y'), 401, 'signed-out');
    refused(await act(request, await ben.cookie()), 403, 'wrong-role');
    const { session } = await tablet();
    refused(await act(request, session), 403, 'wrong-role');
    const after = await read();
    expect(after.fields).toEqual(before.fields);
    expect(after.staff.filter((member) => !member.device)).toEqual(before.staff);
  });

  test('is refused from another site', async () => {
    const headers = { origin: 'https://evil.example' };
    const cookie = await ada.cookie();
    const answer = await fromPage(at('/staff/admin'), request, { cookie, headers });
    refused(answer, 400, 'bad-request');
  });
});

describe('/staff/admin, reading', () => {
  test('tells everything that can be changed, and who asks', async () => {
    await tablet();
    const state = await read();
    expect(state.fields).toMatchObject({
      'business.name': 'Harbour Café',
      'business.timeZone': 'Europe/London',
      'waitlist.on': true,
      'waitlist.alwaysOpen': true,
      'waitlist.dailyCap': null,
      'lists.main.number': '+12025550101',
    });
    expect(state.lists).toEqual(['main']);
    expect(state.staff.map(({ name, me, device, phone }) => ({ name, me, device, phone }))).toEqual(
      [
        { name: 'Ada', me: true, device: false, phone: '+12025550190' },
        { name: 'Ben', me: false, device: false, phone: BEN },
        { name: 'Front door tablet', me: false, device: true, phone: '' },
      ],
    );
  });

  test('an admin who was one a moment ago reads nothing any more', async () => {
    await benIsAdmin();
    const cookie = await ben.cookie();
    await done(act({ action: 'read' }, cookie));
    await done(asAda(save(change(`staff.${keyOf(BEN)}.admin`, true, false))));
    refused(await act({ action: 'read' }, cookie), 403, 'wrong-role');
  });
});

describe('/staff/admin, saving settings', () => {
  test('guests meet them with their next text', async () => {
    await done(
      asAda(
        save(
          change('business.name', 'Harbour Café', '  Pier Kitchen '),
          change('waitlist.maxPartySize', 20, 6),
        ),
      ),
    );
    await house.phone('+12025550120').says('Table for 8, Ana', /6/);
    await house.phone('+12025550121').says('Table for 2, Luis', /Pier Kitchen/);
  });

  test('opening hours, a pause and a new number are kept as the desk reads them', async () => {
    const { fields } = await done(
      asAda(
        save(
          change('waitlist.alwaysOpen', true, false),
          change('waitlist.hours.mon', [], [{ from: '17:00', to: '23:30' }]),
          change('lists.main.paused', false, true),
          change('lists.main.number', '+12025550101', '+1 (202) 555-0102'),
          change('owner.phone', null, '+1 202 555 0190'),
          change('waitlist.dailyCap', null, 500),
        ),
      ),
    );
    expect(fields).toMatchObject({
      'waitlist.alwaysOpen': false,
      'waitlist.hours.mon': [{ from: '17:00', to: '23:30' }],
      'waitlist.hours.tue': [],
      'lists.main.paused': true,
      'lists.main.number': '+12025550102',
      'owner.phone': '+12025550190',
      'waitlist.dailyCap': 500,
    });
    const kept = await house.records().read({ document: 'settings' });
    expect(kept?.data).toMatchObject({
      owner: { phone: '+12025550190' },
      desks: {
        waitlist: {
          dailyCap: 500,
          hours: { mon: [{ from: '17:00', to: '23:30' }] },
          lists: [{ id: 'main', number: '+12025550102', paused: true }],
        },
      },
    });
    const emptied = await done(
      asAda(
        save(
          change('owner.phone', '+12025550190', ''),
          change('waitlist.dailyCap', 500, ''),
          change('waitlist.alwaysOpen', false, true),
        ),
      ),
    );
    expect(emptied.fields).toMatchObject({
      'owner.phone': null,
      'waitlist.dailyCap': null,
      'waitlist.alwaysOpen': true,
    });
  });

  test.each([
    ['business.name', '   ', 'empty'],
    ['business.name', 'Harbour '.repeat(8), 'too-long'],
    ['business.name', 7, 'empty'],
    ['business.timeZone', 'Mars/Olympus', 'time-zone'],
    ['business.timeZone', '', 'time-zone'],
    ['business.language', 'tlh', 'unreadable'],
    ['owner.phone', 'call me', 'phone'],
    ['waitlist.on', 'yes', 'unreadable'],
    ['waitlist.maxPartySize', 0, 'number'],
    ['waitlist.maxPartySize', 2.5, 'number'],
    ['waitlist.holdMinutes', 241, 'number'],
    ['waitlist.nearlyNext', 'two', 'number'],
    ['waitlist.dailyCap', -1, 'number'],
    ['waitlist.hours.mon', [{ from: '25:00', to: '26:00' }], 'hours'],
    ['waitlist.hours.mon', [{ from: '', to: '' }], 'hours'],
    ['lists.main.name', '', 'empty'],
    ['lists.main.number', '0101', 'phone'],
    ['lists.patio.name', 'Patio', 'gone'],
    ['lists.main.id', 'other', 'gone'],
    ['desks.waitlist', true, 'gone'],
  ])('%s is not taken as %j, and is named', async (field, now, rule) => {
    const { fields } = await read();
    const answer = await asAda(save(change(field, fields[field] ?? null, now)));
    refused(answer, 400, 'bad-fields');
    expect(wrongIn(answer)).toEqual([{ field, rule }]);
    expect((await read()).fields).toEqual(fields);
  });

  test('with one wrong field nothing is saved, and every wrong one is named', async () => {
    const answer = await asAda(
      save(
        change('business.name', 'Harbour Café', 'Pier Kitchen'),
        change('waitlist.holdMinutes', 20, 999),
        change('owner.phone', null, 'call me'),
      ),
    );
    expect(wrongIn(answer).map(({ field }) => field)).toEqual([
      'waitlist.holdMinutes',
      'owner.phone',
    ]);
    expect((await read()).fields['business.name']).toBe('Harbour Café');
  });

  test.each([
    { action: 'save' },
    save(),
    save({ field: 'business.name', now: 'x' }),
    save(change('business name', 'a', 'b')),
    save({ field: 'business.name', was: { deep: true }, now: 'x' }),
    save(...Array.from({ length: 101 }, () => change('business.name', 'a', 'b'))),
    { action: 'held', limit: 0 },
    { action: 'held', limit: 1e9 },
    { action: 'explode' },
  ])('what no page of ours sends is refused: %#', async (body) => {
    refused(await asAda(body), 400, 'bad-request');
  });
});

describe('two admins at once', () => {
  beforeEach(benIsAdmin);
  const asBen = async (body: unknown) => act(body, await ben.cookie());

  test('who change different fields both get what they wanted', async () => {
    await ben.cookie();
    const answers = await Promise.all([
      asAda(rename('Harbour Café', 'Pier Kitchen')),
      asBen(save(change('waitlist.holdMinutes', 20, 25))),
      asAda(save(change('waitlist.nearlyNext', 2, 3))),
      asBen(save(change('lists.main.name', 'Harbour Café', 'Patio'))),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect((await read()).fields).toMatchObject({
      'business.name': 'Pier Kitchen',
      'waitlist.holdMinutes': 25,
      'waitlist.nearlyNext': 3,
      'lists.main.name': 'Patio',
    });
  });

  test('who change the same field: the second is told by whom, to what, and nothing of theirs is lost', async () => {
    await done(asBen(rename('Harbour Café', 'Pier Kitchen')));
    const answer = await asAda(
      save(
        change('business.name', 'Harbour Café', 'Harbour Kitchen'),
        change('waitlist.holdMinutes', 20, 25),
      ),
    );
    refused(answer, 409, 'changed-meanwhile');
    expect(wrongIn(answer)).toEqual([
      {
        field: 'business.name',
        rule: 'changed',
        theirs: 'Pier Kitchen',
        by: 'Ben',
        at: expect.any(Number) as number,
      },
    ]);
    expect((await read()).fields).toMatchObject({
      'business.name': 'Pier Kitchen',
      'waitlist.holdMinutes': 20,
    });
    await done(asAda(rename('Pier Kitchen', 'Harbour Kitchen')));
    expect((await read()).fields['business.name']).toBe('Harbour Kitchen');
  });

  test('who want the same are both content', async () => {
    await done(asBen(rename('Harbour Café', 'Pier Kitchen')));
    await done(asAda(rename('Harbour Café', 'Pier Kitchen')));
  });

  test('who remove each other in the same moment: one remains', async () => {
    const [cookie, other] = [await ada.cookie(), await ben.cookie()];
    const answers = await Promise.all([
      act({ action: 'removeMember', member: keyOf(BEN) }, cookie),
      act({ action: 'removeMember', member: keyOf('+12025550190') }, other),
    ]);
    expect(answers.map(({ status }) => status).toSorted()[0]).toBe(200);
    const kept = await house.records().read({ document: STAFF_DOCUMENT });
    const { people } = kept?.data as StaffList;
    expect(Object.values(people).filter(({ admin }) => admin)).toHaveLength(1);
  });

  test('both can read afterwards who changed what, without what it was changed to', async () => {
    await done(asBen(rename('Harbour Café', 'Pier Kitchen')));
    const { log } = await read();
    expect(log[0]).toMatchObject({ by: 'Ben', fields: ['business.name'] });
    expect(JSON.stringify(log)).not.toContain('Pier');
  });
});

describe('/staff/admin, saving texts', () => {
  const own = 'Come in, {name}[, table {table}]. {choices}';

  test('guests get the new words, and ours again when they are taken back', async () => {
    const ana = house.phone('+12025550120');
    await ana.says('Table for 4, Ana', /number 1/);
    await done(asAda(save(change('texts.en.ready', null, own))));
    await ada.calls('Ana', '7');
    await ana.gets(/^Come in, Ana, table 7\. Reply 1/);
    const { texts } = await done(asAda(save(change('texts.en.ready', own, null))));
    expect(texts.texts?.en).toEqual({});
  });

  test('the texts of events are their own', async () => {
    const pleased = 'With pleasure.';
    const { texts } = await done(asAda(save(change('eventTexts.en.hello', null, pleased))));
    expect(texts.eventTexts?.en).toEqual({ hello: pleased });
    expect(texts.texts?.en ?? {}).toEqual({});
    const eve = house.phone('+12025550121');
    await eve.texts('hello', { to: EVENTS });
    await eve.reads();
    await eve.says('hello', pleased, { to: EVENTS });
    await done(asAda(save(change('eventTexts.en.hello', pleased, null))));
  });

  test('what Pay and the team say is their own; what is heard or mailed may have any letters', async () => {
    const closed = 'A esta hora nadie atendería. Diga YES mañana, {business} le oirá.';
    const { texts } = await done(asAda(save(change('payTexts.es.goodbye', null, closed))));
    expect(texts.payTexts).toEqual({ es: { goodbye: closed } });
    await done(asAda(save(change('payTexts.es.mailSubject', null, '¡{amount} está aquí!'))));
    const team = await done(asAda(save(change('teamTexts.en.thanks', null, 'Any time.'))));
    expect(team.texts.teamTexts).toEqual({ en: { thanks: 'Any time.' } });
    expect(team.texts.payTexts?.es).toHaveProperty('mailSubject');
    const ours = await done(
      asAda(save(change('teamTexts.en.thanks', 'Any time.', 'You are welcome.'))),
    );
    expect(ours.texts.teamTexts?.en).toEqual({});
    expect(ours.log[0]?.fields).toEqual(['teamTexts.en.thanks']);
  });

  test.each([
    ['a placeholder that people need is missing', 'texts.en.ready', 'Come in, {name}.'],
    ['nobody knows the placeholder', 'texts.en.left', 'Goodbye, {nickname}.'],
    ['the carrier keeps the word', 'texts.en.left', 'Bye. Reply YES to come back.'],
    ['it is too long', 'texts.en.left', 'x'.repeat(1_601)],
    ['a bracket has no partner', 'texts.es.left', 'Adiós [hasta {name}'],
    ['a receipt does not say how much', 'payTexts.en.receipt', '{business} thanks you.'],
    ['a task has no name to answer with', 'teamTexts.en.assignment', 'New: {title}. {answers}'],
    ['a member is asked for a word of the carrier', 'teamTexts.en.answers', '{code}: reply YES.'],
  ])('a text is not taken when %s', async (_why, field, now) => {
    const answer = await asAda(save(change(field, null, now)));
    refused(answer, 400, 'bad-fields');
    expect(wrongIn(answer)).toEqual([{ field, rule: 'text' }]);
  });

  test('two who put different texts into other words lose nothing', async () => {
    await Promise.all([
      done(asAda(save(change('texts.en.left', null, 'Goodbye.')))),
      done(asAda(save(change('texts.es.left', null, 'Hasta pronto.')))),
      done(asAda(save(change('texts.en.help', null, 'Ask us at the door.')))),
    ]);
    const { texts } = await read();
    expect(texts.texts).toEqual({
      en: { left: 'Goodbye.', help: 'Ask us at the door.' },
      es: { left: 'Hasta pronto.' },
    });
  });
});

describe('/staff/admin, staff and devices', () => {
  const kit = {
    name: 'Kit',
    phone: '+1 202 555 0192',
    admin: false,
    desks: ['waitlist'],
    language: 'es',
  };

  test('somebody new can work at once, and nothing more once they are removed', async () => {
    const { staff } = await done(asAda({ action: 'addMember', member: kit }));
    expect(staff.find(({ name }) => name === 'Kit')).toMatchObject({
      phone: '+12025550192',
      language: 'es',
      admin: false,
    });
    const phone = house.phone('+12025550192');
    await phone.says('LISTA', /./);
    await done(asAda({ action: 'removeMember', member: keyOf('+12025550192') }));
    await phone.says('LISTA', /./);
    refused(
      await asAda({ action: 'removeMember', member: keyOf('+12025550192') }),
      404,
      'not-found',
    );
  });

  test('a new phone files somebody anew, and their session with the old one ends', async () => {
    const session = await ben.cookie();
    const phone = `staff.${keyOf(BEN)}.phone`;
    await done(asAda(save(change(phone, BEN, '+12025550193'))));
    refused(await act({ action: 'read' }, session), 401, 'signed-out');
    const { staff } = await read();
    expect(staff.find(({ name }) => name === 'Ben')?.key).toBe(keyOf('+12025550193'));
  });

  test.each([
    [{ ...kit, name: ' ' }, [{ field: 'new.name', rule: 'empty' }]],
    [{ ...kit, phone: 'none' }, [{ field: 'new.phone', rule: 'phone' }]],
    [{ ...kit, phone: BEN }, [{ field: 'new.phone', rule: 'taken' }]],
    [{ ...kit, desks: ['kitchen'] }, [{ field: 'new.desks.0', rule: 'unreadable' }]],
  ])('names what is wrong with somebody new: %#', async (member, wrong) => {
    const answer = await asAda({ action: 'addMember', member });
    refused(answer, 400, 'bad-fields');
    expect(wrongIn(answer)).toEqual(wrong);
  });

  test('nobody takes their own admin role, phone or entry away', async () => {
    await benIsAdmin();
    const mine = keyOf('+12025550190');
    for (const request of [
      save(change(`staff.${mine}.admin`, true, false)),
      save(change(`staff.${mine}.phone`, '+12025550190', '+12025550194')),
      { action: 'removeMember', member: mine },
    ])
      refused(await asAda(request), 409, 'own-entry');
    await done(asAda(save(change(`staff.${mine}.name`, 'Ada', 'Ada L'))));
  });

  test('a tablet that is unpaired opens nothing any more', async () => {
    const { device, session } = await tablet();
    const { staff } = await read();
    const key = staff.find((member) => member.device)?.key;
    const renamed = save(change(`staff.${key}.name`, 'Front door tablet', 'Door'));
    expect((await done(asAda(renamed))).staff.map(({ name }) => name)).toContain('Door');
    const promoted = await asAda(save(change(`staff.${key}.admin`, false, true)));
    refused(promoted, 400, 'bad-fields');
    await done(asAda({ action: 'removeMember', member: key }));
    refused(await act({ action: 'read' }, session), 401, 'signed-out');
    refused(await ada.asks('/staff/sign-in', { device }), 401, 'signed-out');
  });
});
