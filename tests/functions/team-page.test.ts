import type { TeamPageRequest } from '../../src/team/page-api';
import { openHouse } from '../support/house';
import { ask } from '../support/requests';
import { PIER, Team } from '../support/team';

const house = openHouse();
const team = new Team(house);
const { ada, ben } = house;
const MOLE = 'mole0store';

const READS: readonly TeamPageRequest[] = [
  { action: 'pageStore', store: PIER },
  { action: 'pageFigures', stores: [PIER] },
  { action: 'pagePolicies' },
  { action: 'pageMine' },
];

/** What a request of Ben's comes to: 200, or the code of what was refused. */
async function comesTo(request: TeamPageRequest): Promise<string> {
  const answer = await ben.asks('/staff/team', request, await ben.cookie());
  return answer.status === 200 ? '200' : `${answer.status} ${String(answer.json().code)}`;
}

const joins = async (store: string, role: 'member' | 'manager'): Promise<void> => {
  await team.asks(ada, {
    ...{ action: 'addMember', store, phone: ben.phone.number, name: 'Ben', role },
  });
  await ben.phone.gets(/^Hello Ben, you are on the team of /);
};

test.each([
  ['nobody of the team', undefined, ['403', '403', '403', '200']],
  ['a member', [PIER, 'member'], ['403', '403', '403', '200']],
  ['a manager of another store', [MOLE, 'manager'], ['403', '403', '200', '200']],
  ['a manager of the store', [PIER, 'manager'], ['200', '200', '200', '200']],
] as const)('what the page reads is for whoever may: %s', async (_who, place, expected) => {
  house.announce('not-your-store');
  await team.asks(ada, { action: 'createStore', id: MOLE, name: 'Mole', openingOn: '2030-05-01' });
  if (place) {
    const [store, role] = place;
    await joins(store, role);
  }
  const outcomes: string[] = [];
  for (const request of READS) outcomes.push(await comesTo(request));
  expect(outcomes).toEqual(
    expected.map((status) => (status === '403' ? '403 not-your-store' : status)),
  );
});

test('a page that nobody is signed in to is told nothing, and one that asks nonsense is told what', async () => {
  house.announce('signed-out', 'bad-request');
  const signedOut = await ada.asks('/staff/team', { action: 'pageMine' });
  expect([signedOut.status, signedOut.json().code]).toEqual([401, 'signed-out']);
  for (const [request, field] of [
    [{ action: 'pageStore' }, 'store'],
    [{ action: 'pageFigures', stores: [] }, 'stores'],
    [{ action: 'pageFigures', stores: Array.from({ length: 6 }, () => PIER) }, 'stores'],
    [{ action: 'pageNothing' }, 'action'],
    [{ action: 'store' }, 'store'],
  ] as const) {
    const answer = await ada.asks('/staff/team', request, await ada.cookie());
    expect([answer.status, String(answer.json().message)]).toEqual([
      400,
      expect.stringContaining(field),
    ]);
  }
});

test('a page starts with whose it is and where they work, and its key to live data opens the news alone', async () => {
  await joins(PIER, 'member');
  const answer = await ask(`${house.edgeUrl}/staff/token?desk=team`, {
    headers: { cookie: await ben.cookie(), 'x-bellhop': '1' },
  });
  expect(answer.json()['team']).toMatchObject({
    number: '+12025550105',
    who: team.key(ben.phone.number),
    stores: [{ id: PIER, name: 'Pier', role: 'member' }],
  });
  const service = house.client().sync.v1.services(house.local.target().account.syncServiceSid);
  const maps = (await service.syncMaps.list()).filter(({ uniqueName }) =>
    uniqueName.startsWith('team-'),
  );
  const readable: string[] = [];
  for (const { uniqueName } of maps) {
    const permissions = await service.syncMaps(uniqueName).syncMapPermissions.list();
    if (permissions.some(({ identity, read }) => identity === 'desk-team' && read))
      readable.push(uniqueName);
  }
  expect(readable).toEqual(['team-news']);
});
