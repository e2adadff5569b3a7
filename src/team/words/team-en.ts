import { ANNOUNCEMENT } from './announcement';
import type { TaskFacts, TeamWords } from './word-list';

const due = ({ due: time }: TaskFacts): string => (time ? ` Due ${time}.` : '');
const answers = ({ code }: TaskFacts): string =>
  ` Reply DONE ${code}, LATER 30 ${code}, or CAN'T ${code} and why.`;

/** What members read and hear in English. */
export const teamEnglish: TeamWords = {
  reviewed: true,
  voice: 'en-US',
  task: {
    assignment: (task) =>
      `New task ${task.code} at ${task.store}: ${task.title}.${due(task)} Reply ON IT ${task.code}, DONE ${task.code}, or CAN'T ${task.code} and why.`,
    update: (task) =>
      `${task.code} at ${task.store} has changed: ${task.title}.${due(task)} Reply ON IT ${task.code}, DONE ${task.code}, or CAN'T ${task.code} and why.`,
    reminder: (task) =>
      `Reminder: ${task.code} ${task.title} at ${task.store}.${due(task)}${answers(task)}`,
    followUp: (task) =>
      `${task.code} ${task.title} at ${task.store} was due ${task.due}. Is it done?${answers(task)}`,
    check: (task) => `How is ${task.code} ${task.title} at ${task.store}?${answers(task)}`,
    progress: (task) => `${task.store}, ${task.code} ${task.title}: ${task.about ?? ''}`,
    escalation: (task) =>
      `${task.code} ${task.title} at ${task.store} was due ${task.due} and is not done. It is with ${task.people || 'nobody'}. Reply ON IT ${task.code} to take care of it, or DONE ${task.code}.`,
    priority: (task) =>
      `URGENT: ${task.code} ${task.title} at ${task.store}.${due(task)}${answers(task)}`,
  },
  news: {
    done: (name) => `done${name ? ` (${name})` : ''}`,
    blocked: (name, reason) => `blocked${name ? ` by ${name}` : ''}: ${reason}`,
  },
  call: {
    member: (task) =>
      `Hello. This is about your task ${task.title}, at ${task.store}. It was due ${task.due}.`,
    manager: (task) =>
      `Hello. The task ${task.title}, at ${task.store}, was due ${task.due} and is not done. It is with ${task.people || 'nobody'}.`,
    keys: 'Press 1 if it is done, 2 if you are on it, or 3 if you cannot do it.',
    managerKeys: 'Press 1 if it is done, 2 if you take care of it, or 3 if it cannot be done.',
    news: (store, text) => `Hello. This is a message from ${store}: ${text}`,
    newsKey: 'Press 1 to say that you have heard this.',
    heard: 'Thank you. It is noted that you have heard it. Goodbye.',
    pressed: {
      1: 'Thank you. It is marked as done.',
      2: 'Thank you. We will ask again later.',
      3: 'Thank you. The managers will hear of it.',
      none: 'We did not hear a key. We will try again later. Goodbye.',
    },
    over: 'This task is over already. Thank you, and goodbye.',
    reason: 'said so on the phone',
  },
  stage: {
    stageDone: (stage, store) => `${store}: ${stage} is complete. Thank you!`,
    stageStarted: (stage, store, time) => `${store}: ${stage} begins now. It is due ${time}.`,
    allDone: (store) => `${store}: everything is complete. Thank you all, and a good opening!`,
    dateMoved: (store, from, to) =>
      `${store} opens on ${to} instead of ${from}. Due dates have moved along; reply LIST for yours.`,
    late: (stage, store, time) =>
      `${store}: the stage ${stage} was due ${time} and is not complete.`,
  },
  announcement: ANNOUNCEMENT.en,
  welcome: (name, store) =>
    `Hello ${name}, you are on the team of ${store}. Your tasks come to this number. Reply LIST for your tasks, HOW for what you can say.`,
  summary: ({ store, open, late, blocked, today, stage, worst }) =>
    [
      `${store} today: ${open} open, ${late} late, ${blocked} blocked, ${today} due today.${stage ? ` Stage: ${stage}.` : ''}`,
      ...worst,
    ].join('\n'),
  reply: {
    done: (codes, left) =>
      `${codes} done, thank you.${left > 0 ? ` You have ${left} more; reply LIST to see them.` : ''}`,
    didPart: (code) => `Thank you. ${code} is done when everybody has done it.`,
    onIt: (codes) => `Thank you, ${codes} is yours.`,
    later: (codes, time) => `All right, we ask about ${codes} again at ${time}.`,
    notYet: (codes) => `Noted: ${codes} not done yet.`,
    blocked: (codes) => `Noted: ${codes} is blocked. The managers hear of it.`,
    whyBlocked: (codes) => `What keeps you from ${codes}? Please answer in a few words.`,
    proof: (code, proof) =>
      proof === 'photo'
        ? `Please send a photo of ${code}; then it is done.`
        : `Please say in a few words how ${code} was done; then it is done.`,
    over: (codes) => `${codes} is over already.`,
    notYours: (codes) => `We find no open task ${codes} of yours. Reply LIST for your tasks.`,
    which: (choices) => `Which one do you mean? Reply with its name: ${choices}`,
    who: (code, people) => `${code} is with ${people || 'nobody'}.`,
    managers: (people) => `Your managers: ${people || 'nobody yet'}.`,
    status: (lines) => lines.join('\n'),
    line: ({ code, title, due: time, state }) =>
      `${code} ${title}${time ? `, due ${time}` : ''}${state ? ` (${state})` : ''}`,
    states: {
      asked: '',
      onIt: 'on it',
      later: 'later',
      blocked: 'blocked',
      done: 'your part is done',
      late: 'late',
    },
    nothing: 'You have no open tasks.',
    help: "You can say: DONE A3 - ON IT A3 - LATER 30 A3 or UNTIL 5PM A3 - CAN'T A3 and why - LIST - WHO A3. A photo counts as proof.",
    thanks: 'You are welcome.',
    read: 'Thank you, noted as read.',
    unknown:
      'Sorry, we did not understand that. Reply LIST for your tasks, or HOW for what you can say.',
    stranger: (business) =>
      `This is the team's number of ${business}. Ask a manager to put you on the team.`,
    closed: (business) => `The team's number of ${business} is not in use right now.`,
    forgotten: (business) =>
      `Everything about you at ${business} is erased, and you are off its teams.`,
  },
};
