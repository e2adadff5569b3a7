import { at, TOKENS_MAP } from '../../src/team/objects';
import type { TeamRequest } from '../../src/team/staff-api';
import { openHouse } from '../support/house';
import { INES, OMAR, PIER, Team } from '../support/team';

const house = openHouse();
const team = new Team(house);
const { ada, ben } = house;

/** Asks an address of the API with a key. */
async function withKey(secret: string, path: string, body?: object) {
  const answer = await fetch(`${house.edgeUrl}${path}`, {
    method: body ? 'POST' : 'GET',
    headers: {
      authorization: `Bearer ${secret}`,
      ...(body ? { 'content-type': 'application/json' } : {}),
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
}

const makeKey = async (
  scopes: Extract<TeamRequest, { action: 'makeToken' }>['scopes'],
  stores?: readonly string[],
): Promise<string> => {
  const { secret } = await team.asks(ada, {
    action: 'makeToken',
    name: 'rota program',
    scopes,
    ...(stores ? { stores } : {}),
    days: 30,
  });
  return secret ?? '';
};

const ADDRESSES = [
  ['/api/whatsapp/groups', undefined, 'groups:read'],
  [`/api/whatsapp/groups?store_id=${PIER}`, undefined, 'groups:read'],
  ['/api/whatsapp/groups', { name: 'Early shift', store_id: PIER, people: [INES] }, 'groups:write'],
  ['/api/whatsapp/groups/send', { group_id: `store-${PIER}`, message: 'Hello all' }, 'send'],
  ['/api/whatsapp/send-follow-up', { phone: INES, message: 'How is it going?' }, 'send'],
  ['/api/whatsapp/archive', undefined, 'archive:read'],
] as const;
const SCOPES = ['groups:read', 'groups:write', 'send', 'archive:read'] as const;

const readAll = async (): Promise<void> => {
  await house.unattended('PT2M');
  for (const number of [INES, OMAR, ada.phone.number]) await house.phone(number).reads();
};

describe('the API of groups and messages', () => {
  test.each(ADDRESSES)('%s %j takes a key with the scope for it', async (path, body, scope) => {
    const answer = await withKey(await makeKey([scope]), path, body);
    expect(answer.status).toBe(200);
    await readAll();
  });

  test.each(ADDRESSES)(
    '%s %j refuses everybody else with a clear answer',
    async (path, body, scope) => {
      const narrow = await makeKey(SCOPES.filter((other) => other !== scope));
      expect(await withKey(narrow, path, body)).toMatchObject({
        status: 403,
        body: { code: 'token-narrow', message: `This key is not for this: it lacks ${scope}.` },
      });
      expect(await withKey('nobody-made-this', path, body)).toMatchObject({
        status: 401,
        body: { code: 'token-wrong' },
      });
      const late = await makeKey([scope]);
      for (const { key, data } of await house.records().page(TOKENS_MAP))
        await house.records().put({ map: TOKENS_MAP, key }, { ...(data as object), expiresAt: 1 });
      expect(await withKey(late, path, body)).toMatchObject({
        status: 401,
        body: { code: 'token-expired' },
      });
      // Signed out, and a page of somebody else's.
      expect((await ada.asks(path, body ?? {})).status).toBe(401);
      const foreign = await fetch(`${house.edgeUrl}${path}`, { method: body ? 'POST' : 'GET' });
      expect(foreign.status).toBe(400);
      // Signed in at this desk, and no manager of the store.
      if (path.includes(PIER) || body) {
        const answer = await ben.asks(path, body ?? {}, await ben.cookie());
        expect([403, 404]).toContain(answer.status);
      }
    },
  );

  test('a key for one store lists and writes to that store alone', async () => {
    await team.asks(ada, {
      action: 'createStore',
      id: 'secondmole',
      name: 'Mole',
      openingOn: '2030-05-01',
    });
    const key = await makeKey([...SCOPES], ['secondmole']);
    const { body } = await withKey(key, '/api/whatsapp/groups');
    expect(body['groups']).toEqual([
      { id: 'store-secondmole', name: 'Mole', store: 'secondmole', kind: 'store', people: 0 },
    ]);
    const other = await withKey(key, '/api/whatsapp/groups/send', {
      group_id: `store-${PIER}`,
      message: 'Hello',
    });
    expect(other).toMatchObject({ status: 403, body: { code: 'token-narrow' } });
    const stranger = await withKey(key, '/api/whatsapp/send-follow-up', {
      phone: INES,
      message: 'Hello',
    });
    expect(stranger).toMatchObject({ status: 404, body: { code: 'not-found' } });
  });

  test('the same request again sends nothing twice', async () => {
    const key = await makeKey(['send']);
    const send = () =>
      fetch(`${house.edgeUrl}/api/whatsapp/send-follow-up`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${key}`,
          'content-type': 'application/json',
          'idempotency-key': 'followup01',
        },
        body: JSON.stringify({ phone: INES, message: 'How is it going?' }),
      }).then((answer) => answer.json());
    expect(await send()).toMatchObject({ outcome: 'sent' });
    expect(await send()).toMatchObject({ outcome: 'known' });
    await house.phone(INES).gets(/^Pier: How is it going\?/);
  });
});

type Standing = 'anybody' | 'assignee' | 'manager' | 'admin';

const OF_TASK = { store: PIER, task: 'sometask01' } as const;
const POLICY = {
  name: 'quick',
  steps: [{ after: 0, to: 'assignees', by: 'message' }],
  repeat: 0,
  repeatAfter: 60,
  ackMinutes: 60,
} as const;

/**
 * A request of every sort there is, with the least that somebody must be to make it. In the order in which somebody who
 * may do them all can do them one after the other.
 */
const REQUESTS = {
  stores: [{ action: 'stores' }, 'anybody'],
  mine: [{ action: 'mine' }, 'anybody'],
  onIt: [{ action: 'onIt', ...OF_TASK }, 'assignee'],
  notYet: [{ action: 'notYet', ...OF_TASK }, 'assignee'],
  snooze: [{ action: 'snooze', ...OF_TASK, until: 2_000_000_000_000 }, 'assignee'],
  block: [{ action: 'block', ...OF_TASK, reason: 'no paint' }, 'assignee'],
  unblock: [{ action: 'unblock', ...OF_TASK }, 'assignee'],
  tick: [{ action: 'tick', ...OF_TASK, item: 0, done: true }, 'assignee'],
  done: [{ action: 'done', ...OF_TASK }, 'assignee'],
  photo: [{ action: 'photo', ...OF_TASK }, 'assignee'],
  store: [{ action: 'store', store: PIER }, 'manager'],
  finished: [{ action: 'finished', store: PIER }, 'manager'],
  letters: [{ action: 'letters', store: PIER, who: 'somebody' }, 'manager'],
  outgoing: [{ action: 'outgoing', store: PIER }, 'manager'],
  simulate: [
    { action: 'simulate', store: PIER, id: 'quick', from: 0, due: 1_000, ...POLICY },
    'manager',
  ],
  groups: [{ action: 'groups', store: PIER }, 'manager'],
  createGroup: [
    { action: 'createGroup', id: 'somegroup1', store: PIER, name: 'Early', people: [] },
    'manager',
  ],
  announce: [
    { action: 'announce', id: 'announce77', group: `store-${PIER}`, text: 'Hello' },
    'manager',
  ],
  announcement: [{ action: 'announcement', id: 'announce99' }, 'manager'],
  carryOn: [{ action: 'carryOn', id: 'announce99' }, 'manager'],
  stop: [{ action: 'stop', id: 'announce99' }, 'manager'],
  createTask: [{ action: 'createTask', id: 'sometask02', store: PIER, title: 'Sweep' }, 'manager'],
  reopen: [{ action: 'reopen', ...OF_TASK }, 'manager'],
  editTask: [{ action: 'editTask', ...OF_TASK, notes: 'x' }, 'manager'],
  assign: [{ action: 'assign', ...OF_TASK, who: [] }, 'manager'],
  drop: [{ action: 'drop', ...OF_TASK }, 'manager'],
  addMember: [
    { action: 'addMember', store: PIER, phone: '+12025550151', name: 'Kim', role: 'member' },
    'manager',
  ],
  editMember: [{ action: 'editMember', store: PIER, who: 'somebody', name: 'Kim' }, 'manager'],
  removeMember: [{ action: 'removeMember', store: PIER, who: 'somebody' }, 'manager'],
  renameStore: [{ action: 'renameStore', store: PIER, name: 'Pier' }, 'manager'],
  choosePolicy: [{ action: 'choosePolicy', store: PIER, of: 'low', policy: 'high' }, 'manager'],
  previewMove: [{ action: 'previewMove', store: PIER, openingOn: '2030-02-01' }, 'manager'],
  moveOpening: [{ action: 'moveOpening', store: PIER, openingOn: '2030-02-01' }, 'manager'],
  completeStage: [{ action: 'completeStage', store: PIER, stage: 'A' }, 'manager'],
  closeStore: [{ action: 'closeStore', store: PIER }, 'manager'],
  reopenStore: [{ action: 'reopenStore', store: PIER }, 'manager'],
  createStore: [
    { action: 'createStore', id: 'anotherone1', name: 'X', openingOn: '2030-01-01' },
    'admin',
  ],
  savePolicy: [{ action: 'savePolicy', id: 'quick', ...POLICY }, 'admin'],
  makeToken: [{ action: 'makeToken', name: 'x', scopes: ['send'], days: 1 }, 'admin'],
  tokens: [{ action: 'tokens' }, 'admin'],
  revokeToken: [{ action: 'revokeToken', key: 'nosuchkey' }, 'admin'],
} as const satisfies {
  readonly [Action in TeamRequest['action']]: readonly [TeamRequest, Standing];
};

/** Makes Ben something in a store, as if an admin had added him. */
async function benIs(role: 'member' | 'manager', store: string): Promise<void> {
  await team.asks(ada, {
    action: 'addMember',
    store,
    phone: ben.phone.number,
    name: 'Ben',
    role,
  });
  await ben.phone.gets(/^Hello Ben/);
}

describe('what staff may do', () => {
  const outcomeOf = async (request: TeamRequest): Promise<string> => {
    const answer = await ben.asks('/staff/team', request, await ben.cookie());
    return answer.status === 200 ? 'done' : String(answer.json()['code']);
  };
  /** What becomes of a request of each sort that needs one of these, made by Ben. */
  const outcomes = async (...needs: readonly Standing[]): Promise<Record<string, string>> => {
    const found: Record<string, string> = {};
    for (const [action, [request, least]] of Object.entries(REQUESTS))
      if (needs.includes(least)) found[action] = await outcomeOf(withPeople(request));
    // Whoever may ask for a photo hears that there is none.
    if (found['photo'] === 'not-found') found['photo'] = 'done';
    return found;
  };
  /** People are known by keys, which depend on the house. */
  const withPeople = (request: TeamRequest): TeamRequest => {
    switch (request.action) {
      case 'createGroup':
        return { ...request, people: [team.key(INES)] };
      case 'editMember':
      case 'removeMember':
      case 'letters':
        return { ...request, who: team.key(OMAR) };
      default:
        return request;
    }
  };
  /** Those that came out otherwise. */
  const otherThan = (found: Record<string, string>, how: RegExp): string[] =>
    Object.entries(found).flatMap(([action, outcome]) =>
      how.test(outcome) ? [] : [`${action}: ${outcome}`],
    );

  beforeEach(async () => {
    await team.asks(ada, {
      action: 'createStore',
      id: 'secondmole',
      name: 'Mole',
      openingOn: '2030-05-01',
    });
    await team.asks(ada, {
      action: 'createTask',
      id: 'sometask01',
      store: PIER,
      title: 'Sweep',
      items: ['brush'],
    });
    await team.asks(ada, {
      action: 'announce',
      id: 'announce99',
      group: `store-${PIER}`,
      text: 'Hi',
    });
    await readAll();
    for (const code of ['not-your-store', 'not-your-task', 'wrong-role', 'not-found'])
      house.announce(code);
  });

  test.each([
    ['a stranger to the store', () => Promise.resolve()],
    ['a manager of another store', () => benIs('manager', 'secondmole')],
    ['a member who does not have the task', () => benIs('member', PIER)],
  ])('%s is refused everything, with a clear answer', async (_who, becomes) => {
    await becomes();
    const no = /^(not-your-store|not-your-task|wrong-role)$/;
    expect(otherThan(await outcomes('assignee', 'manager', 'admin'), no)).toEqual([]);
    expect(await outcomes('anybody')).toEqual({ stores: 'done', mine: 'done' });
  });

  test('whoever has a task may say how it stands, and nothing else', async () => {
    await benIs('member', PIER);
    await team.asks(ada, { action: 'assign', ...OF_TASK, who: [team.key(ben.phone.number)] });
    await ben.phone.gets(/^New task T1/);
    expect(otherThan(await outcomes('assignee'), /^done$/)).toEqual([]);
    expect(
      otherThan(await outcomes('manager', 'admin'), /^(not-your-store|not-your-task|wrong-role)$/),
    ).toEqual([]);
    await readAll();
  });

  test('a manager of the store may do all but what is for admins of the house', async () => {
    await benIs('manager', PIER);
    await team.asks(ada, { action: 'assign', ...OF_TASK, who: [team.key(ben.phone.number)] });
    await ben.phone.gets(/^New task T1/);
    expect(otherThan(await outcomes('admin'), /^wrong-role$/)).toEqual([]);
    expect(otherThan(await outcomes('assignee'), /^done$/)).toEqual([]);
    expect(otherThan(await outcomes('manager'), /^done$/)).toEqual([]);
    await readAll();
    await ben.phone.reads();
    await house.phone('+12025550151').reads();
  });

  test('nobody who is signed out may do anything', async () => {
    for (const [request] of Object.values(REQUESTS))
      expect((await ada.asks('/staff/team', request)).status).toBe(401);
  });

  test('nobody is given more open tasks than fit into what is kept of a person', async () => {
    const where = at('workers', team.key(INES));
    const worker = (await house.records().read(where))?.data as object;
    const tasks = Array.from({ length: 100 }, (_, nth) => ({
      store: PIER,
      id: `full${nth}`,
      code: `T${nth + 10}`,
    }));
    await house.records().put(where, { ...worker, tasks });
    const one = { action: 'createTask', id: 'onetoomany', store: PIER, title: 'Sweep' } as const;
    const answer = await ada.asks(
      '/staff/team',
      { ...one, who: [team.key(INES)] },
      await ada.cookie(),
    );
    expect([answer.status, answer.json()['message']]).toEqual([
      409,
      'There is room for 100 of them, and no more.',
    ]);
    house.announce('too-many');
  });

  test('a manager makes nobody an admin, and takes none away', async () => {
    await benIs('manager', PIER);
    const omar = team.key(OMAR);
    const edit = { action: 'editMember', store: PIER, who: omar } as const;
    expect(await outcomeOf({ ...edit, role: 'admin' })).toBe('wrong-role');
    await team.asks(ada, { ...edit, role: 'admin' });
    expect(await outcomeOf({ ...edit, role: 'member' })).toBe('wrong-role');
    expect(await outcomeOf({ action: 'removeMember', store: PIER, who: omar })).toBe('wrong-role');
    const again = { action: 'addMember', store: PIER, phone: OMAR, name: 'Omar' } as const;
    expect(await outcomeOf({ ...again, role: 'member' })).toBe('wrong-role');
  });

  test('what is over is not what somebody else of another store may look at by its name', async () => {
    await benIs('manager', 'secondmole');
    const said = {
      action: 'announce',
      id: 'announce99',
      group: 'store-secondmole',
      text: 'Hi',
    } as const;
    expect(await outcomeOf(said)).toBe('bad-request');
    house.announce('bad-request');
  });
});

test('/team/call tells somebody whose task is over so, and nothing to whoever is not the platform', async () => {
  const answer = await fetch(`${house.edgeUrl}/team/call?letter=x`, { method: 'POST' });
  expect(answer.status).toBe(403);
});
