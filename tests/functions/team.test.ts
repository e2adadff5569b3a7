import { TEAM_MAPS, TOKENS_MAP } from '../../src/team/objects';
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

/** A request of each sort, for a store with one task of Ines's. */
const REQUESTS: readonly (readonly [TeamRequest, 'admin' | 'manager' | 'assignee'])[] = [
  [{ action: 'createStore', id: 'anotherone1', name: 'X', openingOn: '2030-01-01' }, 'admin'],
  [{ action: 'makeToken', name: 'x', scopes: ['send'], days: 1 }, 'admin'],
  [{ action: 'tokens' }, 'admin'],
  [{ action: 'store', store: PIER }, 'manager'],
  [{ action: 'finished', store: PIER }, 'manager'],
  [{ action: 'renameStore', store: PIER, name: 'Pier' }, 'manager'],
  [{ action: 'previewMove', store: PIER, openingOn: '2030-02-01' }, 'manager'],
  [{ action: 'completeStage', store: PIER, stage: 'A' }, 'manager'],
  [{ action: 'groups', store: PIER }, 'manager'],
  [{ action: 'createTask', id: 'sometask02', store: PIER, title: 'Sweep' }, 'manager'],
  [{ action: 'editTask', store: PIER, task: 'sometask01', notes: 'x' }, 'manager'],
  [{ action: 'drop', store: PIER, task: 'sometask01' }, 'manager'],
  [{ action: 'onIt', store: PIER, task: 'sometask01' }, 'assignee'],
  [{ action: 'done', store: PIER, task: 'sometask01' }, 'assignee'],
];

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

  test.each(REQUESTS.map(([request, needs]) => [request.action, needs, request] as const))(
    '%s is for the %s',
    async (_action, needs, request) => {
      await team.asks(ada, {
        action: 'createStore',
        id: 'secondmole',
        name: 'Mole',
        openingOn: '2030-05-01',
      });
      await team.asks(ada, { action: 'createTask', id: 'sometask01', store: PIER, title: 'Sweep' });
      const no =
        needs === 'admin' ? 'wrong-role' : needs === 'manager' ? /^not-your-/ : 'not-your-task';
      const refused = (outcome: string) =>
        typeof no === 'string' ? expect(outcome).toBe(no) : expect(outcome).toMatch(no);
      // A stranger to the store, a manager of another one, and a member who does not have the task.
      refused(await outcomeOf(request));
      await benIs('manager', 'secondmole');
      refused(await outcomeOf(request));
      await benIs('member', PIER);
      refused(await outcomeOf(request));
      expect((await ada.asks('/staff/team', request)).status).toBe(401);
      if (needs !== 'admin') {
        await team.asks(ada, {
          action: 'editMember',
          store: PIER,
          who: team.key(ben.phone.number),
          role: 'manager',
        });
        expect(await outcomeOf(request)).toBe('done');
      }
      await readAll();
      await ben.phone.reads();
    },
  );

  test('what people say to be forgotten by takes everything about them away', async () => {
    await team.asks(ada, {
      action: 'createTask',
      id: 'sometask01',
      store: PIER,
      title: 'Sweep',
      who: [team.key(INES)],
    });
    await house.phone(INES).gets(/Sweep/);
    await team.asks(ada, { action: 'removeMember', store: PIER, who: team.key(INES) });
    const members = await Promise.all(TEAM_MAPS.members.map((map) => house.records().page(map)));
    expect(JSON.stringify(members)).not.toContain(team.key(INES));
  });
});

test('/team/call tells somebody whose task is over so, and nothing to whoever is not the platform', async () => {
  const answer = await fetch(`${house.edgeUrl}/team/call?letter=x`, { method: 'POST' });
  expect(answer.status).toBe(403);
});
