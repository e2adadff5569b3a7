import { signInLink } from '../../src/staff/session';
import type { TeamAnswer, TeamRequest } from '../../src/team/staff-api';
import { openHouse } from '../support/house';
import { mailsOf } from '../support/mails';
import { cookieFrom, Refused } from '../support/staff';
import { Team } from '../support/team';
import { DAY_MS, dayIn, makeOpening, STAGES, TASKS_OF, tasksBefore } from '../support/team-opening';

const house = openHouse({ TEST_MODE: 'true' });
const team = new Team(house);
const { ada } = house;
const ALL = tasksBefore(STAGES.length);

test('a whole opening is rehearsed with nothing sent, and what would have gone out is there by person and as a table', async () => {
  await team.alone();
  // No code is sent in test mode, so Ada comes in by a link, again after each night.
  let visits = 0;
  const signIn = async (): Promise<string> => {
    const { secret, now } = house.local.target();
    const key = house.personKey(ada.phone.number);
    const link = signInLink(key, `rehearsal-${visits++}`, now, secret);
    return cookieFrom(await ada.asks('/staff/sign-in', { link }));
  };
  let cookie = await signIn();
  const asks = async (request: TeamRequest): Promise<TeamAnswer> => {
    const answer = await ada.asks('/staff/team', request, cookie);
    const { code, message } = answer.json();
    if (answer.status !== 200) throw new Refused(answer.status, String(code), String(message));
    return JSON.parse(answer.text) as TeamAnswer;
  };
  const goTo = async (moment: number): Promise<void> => {
    await team.jumpsTo(moment - 60_000, 'none yet');
    cookie = await signIn();
    await ada.asks('/staff/look', {}, cookie);
    await house.unattended('PT3M');
    await team.catchesUp();
  };
  const now = await team.clock();
  const { store, crew, tasks } = await makeOpening(house, asks, { now, inDays: 40 });
  await asks({ action: 'moveOpening', store, openingOn: dayIn(now, 45) });
  await house.unattended('PT2M');
  // One task is critical, and nobody does it: the house would have rung.
  const [first] = tasks;
  await asks({ action: 'editTask', store, task: first?.id ?? '', priority: 'critical' });
  await goTo((first?.dueAt ?? 0) + 5 * DAY_MS);
  await house.unattended('PT20M');
  for (const [at, stage] of STAGES.entries()) {
    for (const { id } of tasks.filter((task) => task.stage === stage))
      await asks({ action: 'done', store, task: id });
    const { store: after } = await asks({ action: 'completeStage', store, stage });
    expect(after?.stages[at]?.state).toBe('done');
    await house.unattended('PT2M');
    await team.catchesUp();
  }

  const texts = await house.texts();
  expect(texts).toEqual([]);
  expect(await mailsOf(house.vendorsUrl)).toEqual([]);
  for (const { phone } of crew) expect(await team.legsOf(phone)).toEqual([]);

  const { outgoing = [], csv = '' } = await asks({ action: 'outgoing', store });
  expect(outgoing.map(({ name }) => name).sort()).toEqual(['Ada', 'Ines', 'Omar', 'Sam']);
  const entries = outgoing.flatMap((one) => one.entries);
  expect(new Set(entries.map(({ state }) => state))).toEqual(new Set(['held']));
  const ofKind = (kind: string) => entries.filter((entry) => entry.kind === kind).length;
  expect(ofKind('welcome')).toBe(4);
  expect(ofKind('assignment')).toBe(ALL);
  expect(ofKind('dateMoved')).toBe(4);
  expect(ofKind('stageDone')).toBe(4 * (STAGES.length - 1));
  expect(ofKind('stageStarted')).toBe(4 * (STAGES.length - 1));
  expect(ofKind('allDone')).toBe(4);
  // Those of the first stage were due and not done: whoever has one was asked, and of the critical one by a call.
  expect(ofKind('followUp')).toBeGreaterThanOrEqual((TASKS_OF[0] ?? 0) - 1);
  const rung = entries.filter(({ channel }) => channel === 'call');
  expect(rung).toMatchObject([
    { code: 'A1', text: expect.stringMatching(/^Hello\. This is about your task Step 1 of A/) },
  ]);
  const lines = csv.trimEnd().split('\r\n');
  expect(lines[0]).toBe('time,person,to,channel,kind,task,text,state');
  // A text with a line break stands in quotes over two lines.
  const starts = lines.filter((line) => /^\d{4}-\d{2}-\d{2} \d{2}:\d{2},/.test(line));
  expect(starts).toHaveLength(entries.length);
}, 240_000);
