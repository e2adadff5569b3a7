import { LANGUAGES, type Language } from '../../languages/languages';
import { CHOICE_TEMPLATES } from '../../messaging/choice-templates';
import { sayId } from '../../messaging/choices';
import type { Button, Template } from '../../messaging/templates';
import type { OrderText } from '../rules/order';
import { CANCEL_FRAME, templateName, type ApprovedText } from './template-names';

/** What comes back are words that mean the same whenever they are said, so that an old button answers no other question. */
export const CANCEL_BUTTONS: Readonly<Record<Language, readonly Button[]>> = {
  en: [
    { id: sayId('cancel my order'), title: 'Cancel it' },
    { id: sayId('keep it'), title: 'Keep it' },
  ],
  es: [
    { id: sayId('cancela mi pedido'), title: 'Cancelarlo' },
    { id: sayId('déjalo así'), title: 'Dejarlo' },
  ],
};

const SAMPLES = { '1': '12', '2': 'Harbour Coffee' } as const;

/** For a guest who has not written for a day: {{1}} is the order's number, {{2}} the event. */
const SENTENCES: Readonly<Record<Language, Readonly<Record<ApprovedText, string>>>> = {
  en: {
    ready: 'Your order number {{1}} at {{2}} is ready. Please come and collect it.',
    reminder:
      'Your order number {{1}} at {{2}} is still waiting for you. Please come and collect it.',
    cancelled:
      'We are sorry: your order number {{1}} at {{2}} had to be cancelled. Write to us for another one.',
    notYet:
      'That was our mistake: your order number {{1}} at {{2}} is not ready yet. You keep your place.',
  },
  es: {
    ready: 'Su pedido número {{1}} en {{2}} está listo. Pase a recogerlo, por favor.',
    reminder: 'Su pedido número {{1}} en {{2}} le sigue esperando. Pase a recogerlo, por favor.',
    cancelled:
      'Lo sentimos: su pedido número {{1}} en {{2}} tuvo que cancelarse. Escríbanos para pedir otro.',
    notYet:
      'Fue un error nuestro: su pedido número {{1}} en {{2}} todavía no está listo. Conserva su lugar.',
  },
};

/** Everything set-up makes in the account for this desk. */
export const EVENTS_TEMPLATES: readonly Template[] = [
  ...CHOICE_TEMPLATES,
  ...LANGUAGES.flatMap((language): readonly Template[] => [
    ...Object.entries(SENTENCES[language]).map(([kind, body]) => ({
      name: templateName(kind as OrderText) ?? kind,
      language,
      body,
      samples: SAMPLES,
      approve: true,
    })),
    {
      name: CANCEL_FRAME,
      language,
      body: '{{1}}',
      samples: { '1': 'Cancel order 12?' },
      buttons: CANCEL_BUTTONS[language],
      approve: false,
    },
  ]),
];
