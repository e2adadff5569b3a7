import { LANGUAGES, type Language } from '../../languages/languages';
import type { Button, Template } from '../../messaging/templates';
import type { TextKind } from '../rules/party';

/** The questions whose answers can be pressed as well as typed. */
export type ButtonQuestion = 'ready' | 'leave';

/** What stands on the buttons; what comes back says which question it answers, so that an old one answers no other. */
export const BUTTONS: Readonly<
  Record<ButtonQuestion, Readonly<Record<Language, readonly Button[]>>>
> = {
  ready: {
    en: [
      { id: 'waitlist:ready:1', title: 'Coming' },
      { id: 'waitlist:ready:2', title: 'Five more minutes' },
      { id: 'waitlist:ready:3', title: 'Let it go' },
    ],
    es: [
      { id: 'waitlist:ready:1', title: 'Ya voy' },
      { id: 'waitlist:ready:2', title: 'Cinco minutos más' },
      { id: 'waitlist:ready:3', title: 'Cedo la mesa' },
    ],
  },
  leave: {
    en: [
      { id: 'waitlist:leave:1', title: 'Leave' },
      { id: 'waitlist:leave:2', title: 'Stay' },
    ],
    es: [
      { id: 'waitlist:leave:1', title: 'Salir' },
      { id: 'waitlist:leave:2', title: 'Quedarme' },
    ],
  },
};

/** The name of the frame that puts a question's buttons under any text. */
export const buttonFrame = (question: ButtonQuestion): string => `waitlist_${question}_buttons`;

/** Which of the desk's texts end with which question. */
export const QUESTION_OF: Readonly<Partial<Record<TextKind, ButtonQuestion>>> = {
  ready: 'ready',
  reminder1: 'ready',
  reminder2: 'ready',
};

const SAMPLES = { '1': 'Ana', '2': 'Harbour Café' } as const;

/** The desk's texts for a guest who has not written for a day: {{1}} is the guest's name, {{2}} the house. */
const SENTENCES: Readonly<Record<Language, Readonly<Partial<Record<TextKind, string>>>>> = {
  en: {
    ready:
      'Hello {{1}}, your table at {{2}} is ready. Please come to the front desk, or tell us if you need a moment.',
    reminder1:
      'Hello {{1}}, your table at {{2}} is still waiting for you. Are you on your way to us?',
    reminder2:
      'Hello {{1}}, we can hold your table at {{2}} only a little longer. Are you on your way to us?',
    reminder3:
      'Hello {{1}}, we had to let your table at {{2}} go. If you are nearly there, please see the staff at the door.',
    noShow:
      'Hello {{1}}, we missed you at {{2}} and let your table go. Write to us any time to join the list again.',
    cancelled:
      'Hello {{1}}, you were taken off the wait list at {{2}}. Write to us any time to join it again, or ask the staff.',
    notYet:
      'Hello {{1}}, that was our mistake: your table at {{2}} is not ready yet. You keep your place in line.',
    nearlyNext: 'Hello {{1}}, it is nearly your turn at {{2}}. Please stay close by.',
  },
  es: {
    ready:
      'Hola {{1}}, su mesa en {{2}} está lista. Pase por la entrada, por favor, o díganos si necesita un momento.',
    reminder1: 'Hola {{1}}, su mesa en {{2}} le sigue esperando. ¿Viene en camino?',
    reminder2: 'Hola {{1}}, podemos guardar su mesa en {{2}} solo un poco más. ¿Viene en camino?',
    reminder3:
      'Hola {{1}}, tuvimos que dar su mesa en {{2}} a otra persona. Si está por llegar, hable con el personal en la entrada.',
    noShow:
      'Hola {{1}}, no le vimos en {{2}} y dimos su mesa a otra persona. Escríbanos cuando quiera para volver a la lista.',
    cancelled:
      'Hola {{1}}, le quitamos de la lista de espera de {{2}}. Escríbanos cuando quiera para volver, o pregunte al personal.',
    notYet:
      'Hola {{1}}, fue un error nuestro: su mesa en {{2}} todavía no está lista. Conserva su lugar en la fila.',
    nearlyNext: 'Hola {{1}}, ya casi es su turno en {{2}}. Por favor, quédese cerca.',
  },
};

/** The name of the approved template that says one of the desk's texts; undefined = there is none. */
export const templateName = (kind: TextKind): string | undefined =>
  SENTENCES.en[kind] === undefined
    ? undefined
    : `waitlist_${kind.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`;

/** Everything set-up makes in the account for this desk. */
export const WAITLIST_TEMPLATES: readonly Template[] = LANGUAGES.flatMap((language) => [
  ...Object.entries(SENTENCES[language]).map(([kind, body]) => {
    const question = QUESTION_OF[kind as TextKind];
    return {
      name: templateName(kind as TextKind) ?? kind,
      language,
      body,
      samples: SAMPLES,
      ...(question ? { buttons: BUTTONS[question][language] } : {}),
      approve: true,
    };
  }),
  ...(Object.keys(BUTTONS) as ButtonQuestion[]).map((question) => ({
    name: buttonFrame(question),
    language,
    body: '{{1}}',
    samples: { '1': 'Ana, your table is ready.' },
    buttons: BUTTONS[question][language],
    approve: false,
  })),
]);
