import { LANGUAGES, type Language } from '../../languages/languages';
import type { Button, Template } from '../../messaging/templates';
import type { LetterKind } from '../stored-people';
import { ASKS } from './team-words';

/** What stands on the buttons under a text that asks something; what comes back says which question it answers. */
export const TEAM_BUTTONS: Readonly<
  Record<'ack' | 'status' | 'read', Readonly<Record<Language, readonly Button[]>>>
> = {
  ack: {
    en: [
      { id: 'team:onIt', title: 'On it' },
      { id: 'team:done', title: 'Done' },
      { id: 'team:blocked', title: "Can't do it" },
    ],
    es: [
      { id: 'team:onIt', title: 'Voy' },
      { id: 'team:done', title: 'Hecho' },
      { id: 'team:blocked', title: 'No puedo' },
    ],
  },
  status: {
    en: [
      { id: 'team:done', title: 'Done' },
      { id: 'team:later', title: 'Ask in 30 minutes' },
      { id: 'team:blocked', title: "Can't do it" },
    ],
    es: [
      { id: 'team:done', title: 'Hecho' },
      { id: 'team:later', title: 'En 30 minutos' },
      { id: 'team:blocked', title: 'No puedo' },
    ],
  },
  read: {
    en: [{ id: 'team:read', title: 'I have read it' }],
    es: [{ id: 'team:read', title: 'Visto' }],
  },
};

/** The frame that puts a question's buttons under any text of a kind; undefined = it asks nothing. */
export const frameName = (kind: LetterKind): string | undefined => {
  const asks = ASKS[kind];
  return asks && `team_${asks}_buttons`;
};

const snake = (kind: string): string => kind.replace(/[A-Z]/g, (sign) => `_${sign.toLowerCase()}`);

/** The approved sentence of a kind. */
export const approvedName = (kind: LetterKind): string => `team_${snake(kind)}`;

const SAMPLES = ['Pier', 'A3', 'Paint the door', 'Fri 28 Nov 17:00'];

/**
 * What members get who have not written for a day, by kind: the letter's `about` fills it in order, {{1}} the store. For
 * a task {{2}} is its code, {{3}} its title, {{4}} when it is due.
 */
const SENTENCES: Readonly<Record<Language, Readonly<Record<LetterKind, string>>>> = {
  en: {
    assignment: 'New task at {{1}}: {{2}} {{3}}, due {{4}}. Please say whether you are on it.',
    update: 'A task at {{1}} has changed: {{2}} {{3}}, due {{4}}. Please have a look.',
    reminder: 'Reminder from {{1}}: {{2}} {{3}} is due {{4}}. How is it going?',
    followUp: 'From {{1}}: {{2}} {{3}} was due {{4}}. Is it done?',
    check: 'From {{1}}: how is {{2}} {{3}}, due {{4}}, going? Please tell us.',
    progress: 'News from {{1}} about {{2}} {{3}}, due {{4}}. Write to us to read it.',
    escalation: 'At {{1}} the task {{2}} {{3}}, due {{4}}, is not done. Please take care of it.',
    priority: 'Urgent at {{1}}: {{2}} {{3}}, due {{4}}. Please answer right away.',
    stageDone: 'At {{1}} the stage {{2}} is complete. Thank you for your work!',
    stageStarted: 'At {{1}} the stage {{2}} begins now and is due {{3}}. Good luck!',
    allDone: 'At {{1}} everything is complete. Thank you all, and a good opening!',
    dateMoved: '{{1}} opens on another day: {{2}} instead of {{3}}. Please look at your tasks.',
    summary: 'The day at {{1}}: {{2}} open tasks, {{3}} of them late. Write to us for the list.',
    announcement:
      'There is an announcement from {{1}} for you: {{2}} Please tell us when you have read it.',
    storeUpdate: 'There is news from {{1}} for you: {{2}} Please tell us when you have read it.',
    welcome: 'Hello {{1}}, you are on the team of {{2}} now. Your tasks come to this number.',
  },
  es: {
    assignment:
      'Nueva tarea en {{1}}: {{2}} {{3}}, para el {{4}}. Díganos si se encarga, por favor.',
    update: 'Una tarea de {{1}} ha cambiado: {{2}} {{3}}, para el {{4}}. Mírela, por favor.',
    reminder: 'Recordatorio de {{1}}: {{2}} {{3}} es para el {{4}}. ¿Cómo va?',
    followUp: 'De {{1}}: {{2}} {{3}} era para el {{4}}. ¿Ya está hecha?',
    check: 'De {{1}}: ¿cómo va {{2}} {{3}}, para el {{4}}? Cuéntenos, por favor.',
    progress: 'Novedades de {{1}} sobre {{2}} {{3}}, para el {{4}}. Escríbanos para leerlas.',
    escalation:
      'En {{1}} la tarea {{2}} {{3}}, para el {{4}}, no está hecha. Encárguese, por favor.',
    priority: 'Urgente en {{1}}: {{2}} {{3}}, para el {{4}}. Responda enseguida, por favor.',
    stageDone: 'En {{1}} la etapa {{2}} ha terminado. ¡Gracias por su trabajo!',
    stageStarted: 'En {{1}} empieza la etapa {{2}}, hasta el {{3}}. ¡Suerte!',
    allDone: 'En {{1}} todo ha terminado. ¡Gracias a todos y buena apertura!',
    dateMoved:
      'La apertura de {{1}} cambia de día: {{2}} en vez de {{3}}. Mire sus tareas, por favor.',
    summary: 'El día en {{1}}: {{2}} tareas abiertas, {{3}} con retraso. Escríbanos para la lista.',
    announcement:
      'Hay un aviso de {{1}} para usted: {{2}} Díganos cuándo lo haya leído, por favor.',
    storeUpdate:
      'Hay noticias de {{1}} para usted: {{2}} Díganos cuándo las haya leído, por favor.',
    welcome: 'Hola {{1}}, ya forma parte del equipo de {{2}}. Sus tareas llegan a este número.',
  },
};

/** `{{1}}` may not begin a sentence. https://www.twilio.com/docs/content/content-api-resources */
const startable = (sentence: string): string =>
  sentence.startsWith('{{') ? `Bellhop: ${sentence}` : sentence;

const samplesOf = (sentence: string): Record<string, string> =>
  Object.fromEntries(
    [...new Set([...sentence.matchAll(/\{\{(\d)\}\}/g)].map(([, digit]) => digit ?? '1'))].map(
      (digit) => [digit, SAMPLES[Number(digit) - 1] ?? 'Pier'],
    ),
  );

const FRAME_BODY = '{{1}}';

/** Everything of the team's that WhatsApp must know before it is sent. */
export const TEAM_TEMPLATES: readonly Template[] = LANGUAGES.flatMap((language) => [
  ...(['ack', 'status', 'read'] as const).map((question): Template => ({
    name: `team_${question}_buttons`,
    language,
    body: FRAME_BODY,
    samples: { '1': SENTENCES[language].announcement.slice(0, 40) },
    buttons: TEAM_BUTTONS[question][language],
    approve: false,
  })),
  ...(Object.entries(SENTENCES[language]) as [LetterKind, string][]).map(
    ([kind, sentence]): Template => {
      const body = startable(sentence);
      const asks = ASKS[kind];
      return {
        name: approvedName(kind),
        language,
        body,
        samples: samplesOf(body),
        ...(asks ? { buttons: TEAM_BUTTONS[asks][language] } : {}),
        approve: true,
      };
    },
  ),
]);
