import { type Language, VOICES } from '../../languages/languages';
import type { LetterKind } from '../stored-people';
import { sayer } from '../../messaging/say';
import type { TextOverrides } from '../../messaging/texts';
import { announcementWords } from './announcement';
import { teamEnglish } from './team-en';
import { teamSpanish } from './team-es';
import type { TeamWordList } from './team-texts';
import type { TaskFacts, TeamWords } from './word-list';

export type { TaskFacts, TeamWords } from './word-list';

/** Our own words, by language. */
export const TEAM_WORDS_IN: Readonly<Record<Language, TeamWordList>> = {
  en: teamEnglish,
  es: teamSpanish,
};

/** What members read and hear: the owner's words where there are some. */
export function teamWords(language: Language = 'en', own: TextOverrides = {}): TeamWords {
  const ours = TEAM_WORDS_IN[language];
  const text = sayer(ours.texts, own[language]);
  const call = sayer(ours.calls, own[language]);
  const holder = ({ people }: TaskFacts): string =>
    people ? text('holder', { people }) : text('noHolder');
  const first = (key: 'assignment' | 'update') => (task: TaskFacts) =>
    text(key, { ...task, answers: text('firstAnswers', { code: task.code }) });
  const asks = (key: 'reminder' | 'followUp' | 'check' | 'priority') => (task: TaskFacts) =>
    text(key, { ...task, answers: text('answers', { code: task.code }) });
  return {
    voice: VOICES[language],
    task: {
      assignment: first('assignment'),
      update: first('update'),
      reminder: asks('reminder'),
      followUp: asks('followUp'),
      check: asks('check'),
      priority: asks('priority'),
      progress: (task) => text('progress', { ...task, news: task.about ?? '' }),
      escalation: (task) => text('escalation', { ...task, holder: holder(task) }),
    },
    news: {
      done: (name) => text('newsDone', { name }),
      blocked: (name, reason) => text('newsBlocked', { name, reason }),
    },
    call: {
      member: (task) => call('callMember', { ...task }),
      manager: (task) => call('callManager', { ...task, holder: holder(task) }),
      keys: call('callKeys'),
      managerKeys: call('callManagerKeys'),
      news: (store, said) => call('callNews', { store, text: said }),
      newsKey: call('callNewsKey'),
      heard: call('callHeard'),
      pressed: {
        1: call('callDone'),
        2: call('callOnIt'),
        3: call('callCannot'),
        none: call('callNoKey'),
      },
      over: call('callOver'),
      reason: ours.saidOnPhone,
    },
    stage: {
      stageDone: (stage, store) => text('stageDone', { stage, store }),
      stageStarted: (stage, store, due) => text('stageStarted', { stage, store, due }),
      allDone: (store) => text('allDone', { store }),
      dateMoved: (store, from, to) => text('dateMoved', { store, from, to }),
      late: (stage, store, due) => text('stageLate', { stage, store, due }),
    },
    announcement: (store, said) => announcementWords(language, own, store, said),
    welcome: (name, store) => text('welcome', { name, store }),
    summary: ({ store, open, late, blocked, today, stage, worst }) =>
      text('summary', {
        ...{ store, open: `${open}`, late: `${late}`, blocked: `${blocked}`, today: `${today}` },
        ...{ stage, worst: worst.join('\n') },
      }),
    reply: {
      done: (codes, left) => text('done', { codes, left: left > 0 ? `${left}` : '' }),
      didPart: (code) => text('didPart', { code }),
      onIt: (codes) => text('onIt', { codes }),
      later: (codes, time) => text('later', { codes, time }),
      notYet: (codes) => text('notYet', { codes }),
      blocked: (codes) => text('blocked', { codes }),
      whyBlocked: (codes) => text('whyBlocked', { codes }),
      proof: (code, proof) => text(proof === 'photo' ? 'proofPhoto' : 'proofNote', { code }),
      over: (codes) => text('over', { codes }),
      notYours: (codes) => text('notYours', { codes }),
      which: (choices) => text('which', { choices }),
      who: (code, people) => (people ? text('who', { code, people }) : text('whoNobody', { code })),
      managers: (people) => (people ? text('managers', { people }) : text('noManagers')),
      status: (lines) => lines.join('\n'),
      line: ({ code, title, due, state }) => text('line', { code, title, due, state }),
      states: {
        asked: '',
        onIt: text('stateOnIt'),
        later: text('stateLater'),
        blocked: text('stateBlocked'),
        done: text('stateDone'),
        late: text('stateLate'),
      },
      nothing: text('nothing'),
      help: text('help'),
      thanks: text('thanks'),
      read: text('read'),
      unknown: text('unknown'),
      stranger: (business) => text('stranger', { business }),
      closed: (business) => text('closed', { business }),
      forgotten: (business) => text('forgotten', { business }),
    },
  };
}

/** Which of the letters about a task asks what, so that a short answer is understood. */
export const ASKS: Readonly<Partial<Record<LetterKind, 'ack' | 'status' | 'read'>>> = {
  assignment: 'ack',
  update: 'ack',
  priority: 'status',
  reminder: 'status',
  followUp: 'status',
  check: 'status',
  announcement: 'read',
  storeUpdate: 'read',
};

/** A moment as people read it: "Fri 28 Nov 17:00". */
export const spokenTime = (language: Language | undefined, zone: string, at: number): string =>
  new Intl.DateTimeFormat(language === 'es' ? 'es-ES' : 'en-GB', {
    timeZone: zone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
    .format(at)
    .replace(/,/g, '')
    .replace(/á/g, 'a')
    .replace(/é/g, 'e');

/** A day as people read it: "Thu 24 Dec". */
export const spokenDay = (language: Language | undefined, day: string): string =>
  new Intl.DateTimeFormat(language === 'es' ? 'es-ES' : 'en-GB', {
    timeZone: 'UTC',
    weekday: 'short',
    day: 'numeric',
    month: 'short',
  })
    .format(Date.parse(`${day}T12:00:00Z`))
    .replace(/,/g, '')
    .replace(/á/g, 'a')
    .replace(/é/g, 'e');
