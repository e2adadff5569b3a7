import type { AboutText } from '../../messaging/editable';

/** What can be filled into the team's texts, and what it stands for. */
export const TEAM_PLACEHOLDERS = {
  code: 'the short name of a task, which people answer with',
  codes: 'the short names of one or more tasks',
  title: 'what there is to do',
  store: 'the name of the store',
  due: 'when it is due; nothing for a task without a time',
  people: 'names of people',
  holder: 'who has the task, from the text for that',
  answers: 'how to answer, from the text for that',
  news: 'what has become of the task, from the texts for that',
  name: 'the name of a person',
  reason: 'what was said about it',
  text: 'what was written',
  stage: 'the name of a stage',
  from: 'the day that was planned',
  to: 'the new day',
  open: 'how many tasks are open',
  late: 'how many are late',
  blocked: 'how many are blocked',
  today: 'how many are due today',
  worst: 'the latest tasks, each in a line',
  left: 'how many are left; nothing when there are none',
  time: 'a time of day',
  choices: 'the names of the tasks it could be',
  state: 'how a task stands, from the texts for that; nothing for a new one',
  business: 'the name of the house',
} as const;
export type TeamPlaceholder = keyof typeof TEAM_PLACEHOLDERS;

type About = Readonly<Record<string, AboutText<TeamPlaceholder>>>;

/** What a text has that asks somebody about their task. */
const ASKS_ABOUT_TASK = { needs: ['code', 'title', 'answers'], may: ['store', 'due'] } as const;

/** What members read. */
export const TEAM_TEXTS = {
  assignment: {
    purpose: 'A task has been given to somebody.',
    ...ASKS_ABOUT_TASK,
  },
  update: {
    purpose: 'A task that somebody has was changed.',
    ...ASKS_ABOUT_TASK,
  },
  reminder: {
    purpose: 'Before a task is due.',
    ...ASKS_ABOUT_TASK,
  },
  followUp: {
    purpose: 'A task was due and nobody has said that it is done.',
    ...ASKS_ABOUT_TASK,
  },
  check: {
    purpose: 'The time has come when somebody wanted to be asked again.',
    ...ASKS_ABOUT_TASK,
  },
  priority: {
    purpose: 'A critical task is asked about.',
    ...ASKS_ABOUT_TASK,
  },
  firstAnswers: {
    purpose: 'How to answer when a task is new or has changed.',
    kind: 'piece',
    needs: ['code'],
  },
  answers: {
    purpose: 'How to answer when it is asked whether a task is done.',
    kind: 'piece',
    needs: ['code'],
  },
  escalation: {
    purpose: 'A task is late: to the managers.',
    needs: ['code', 'title'],
    may: ['store', 'due', 'holder'],
  },
  holder: { purpose: 'Who has a late task.', kind: 'piece', needs: ['people'] },
  noHolder: { purpose: 'The same when nobody has it.', kind: 'piece' },
  progress: {
    purpose: 'Somebody else has done a task, or cannot.',
    needs: ['code', 'news'],
    may: ['store', 'title'],
  },
  newsDone: { purpose: 'What is said of a task that is done.', kind: 'piece', may: ['name'] },
  newsBlocked: {
    purpose: 'What is said of a task that is held up.',
    kind: 'piece',
    needs: ['reason'],
    may: ['name'],
  },
  stageDone: { purpose: 'A stage is complete.', needs: ['stage'], may: ['store'] },
  stageStarted: { purpose: 'The next one begins.', needs: ['stage'], may: ['store', 'due'] },
  allDone: { purpose: 'The last stage is complete.', may: ['store'] },
  stageLate: {
    purpose: 'A stage is late: to the managers.',
    needs: ['stage'],
    may: ['store', 'due'],
  },
  dateMoved: {
    purpose: 'A store opens on another day.',
    needs: ['to'],
    may: ['store', 'from'],
  },
  announcement: {
    purpose: 'What is said to a group: around what somebody has written.',
    needs: ['text'],
    may: ['store'],
  },
  welcome: { purpose: 'Somebody is new on a team.', needs: ['store'], may: ['name'] },
  summary: {
    purpose: 'The morning of a store: to its managers.',
    needs: ['open', 'late'],
    may: ['store', 'blocked', 'today', 'stage', 'worst'],
  },
  done: { purpose: 'A member says that a task is done.', may: ['codes', 'left'] },
  didPart: { purpose: 'The same for a task that everybody has to do.', may: ['code'] },
  onIt: { purpose: 'A member is on it.', may: ['codes'] },
  later: { purpose: 'A member wants to be asked later.', needs: ['time'], may: ['codes'] },
  notYet: { purpose: 'A member says that it is not done yet.', may: ['codes'] },
  blocked: { purpose: 'A member cannot do it, and has said why.', may: ['codes'] },
  whyBlocked: { purpose: 'The same without a reason: it is asked for.', may: ['codes'] },
  proofPhoto: { purpose: 'A task is done when a photo of it has come.', needs: ['code'] },
  proofNote: { purpose: 'A task is done when it was said how.', needs: ['code'] },
  over: { purpose: 'An answer about a task that is over.', may: ['codes'] },
  notYours: { purpose: 'An answer about a task that the member does not have.', may: ['codes'] },
  which: { purpose: 'It could be one of several tasks.', needs: ['choices'] },
  who: { purpose: 'A member asks who has a task.', needs: ['people'], may: ['code'] },
  whoNobody: { purpose: 'The same when nobody has it.', may: ['code'] },
  managers: { purpose: 'A member asks for the managers.', needs: ['people'] },
  noManagers: { purpose: 'The same when there are none.' },
  line: {
    purpose: 'A task in the list that a member asked for.',
    kind: 'piece',
    needs: ['code', 'title'],
    may: ['due', 'state'],
  },
  stateOnIt: { purpose: 'In that list: somebody is on it.', kind: 'piece' },
  stateLater: { purpose: 'In that list: to be asked about later.', kind: 'piece' },
  stateBlocked: { purpose: 'In that list: held up.', kind: 'piece' },
  stateDone: { purpose: 'In that list: the member has done their part.', kind: 'piece' },
  stateLate: { purpose: 'In that list: late.', kind: 'piece' },
  nothing: { purpose: 'A member without tasks asks for the list.' },
  help: { purpose: 'A member asks what can be said.' },
  thanks: { purpose: 'A member says thank you, or something like it.' },
  read: { purpose: 'A member has read an announcement.' },
  unknown: { purpose: 'Nobody could read what a member wrote.' },
  stranger: { purpose: 'Somebody who is not on the team texts or calls.', may: ['business'] },
  closed: { purpose: 'Somebody texts while the desk is switched off.', may: ['business'] },
  forgotten: { purpose: 'A member asked to be forgotten.', may: ['business'] },
} as const satisfies About;
export type TeamTextKey = keyof typeof TEAM_TEXTS;

/** What members hear when they are rung, read aloud. */
export const TEAM_CALL_TEXTS = {
  callMember: {
    purpose: 'A call to whoever has a late task.',
    needs: ['title'],
    may: ['store', 'due'],
  },
  callManager: {
    purpose: 'A call about it to a manager.',
    needs: ['title'],
    may: ['store', 'due', 'holder'],
  },
  callKeys: { purpose: 'What 1, 2 and 3 mean.' },
  callManagerKeys: { purpose: 'The same for a manager.' },
  callNews: {
    purpose: 'A critical announcement that no text could bring.',
    needs: ['text'],
    may: ['store'],
  },
  callNewsKey: { purpose: 'What 1 means then.' },
  callHeard: { purpose: 'It was pressed.' },
  callDone: { purpose: 'Somebody pressed 1: the task is done.' },
  callOnIt: { purpose: 'Somebody pressed 2: they are on it.' },
  callCannot: { purpose: 'Somebody pressed 3: it cannot be done.' },
  callNoKey: { purpose: 'Nobody pressed a key.' },
  callOver: { purpose: 'The task is over already.' },
} as const satisfies About;
export type TeamCallKey = keyof typeof TEAM_CALL_TEXTS;

/** Our own words for all of them, in one language. */
export interface TeamWordList {
  /** Whether somebody who grew up with the language has read them. */
  readonly reviewed: boolean;
  readonly texts: Readonly<Record<TeamTextKey, string>>;
  readonly calls: Readonly<Record<TeamCallKey, string>>;
  /** What is written down when somebody pressed "cannot" and said no more. */
  readonly saidOnPhone: string;
}
