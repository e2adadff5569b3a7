import { LANGUAGES, type Language } from '../../languages/languages';
import type { Template } from '../../messaging/templates';

/** What members are told over WhatsApp when they have not written for a day. */
export type LineNews = 'voicemail' | 'remind' | 'cover';

/** Whole sentences that WhatsApp approves: it takes no line breaks in what is filled in. */
const SENTENCES: Readonly<Record<Language, Readonly<Record<LineNews, string>>>> = {
  en: {
    voicemail:
      'You are on for {{1}}. A voicemail of {{3}} seconds came from {{2}}. It can be heard on the page of the line.',
    remind:
      'Your shifts tomorrow: {{1}}. Please answer 1 I will be there, 2 I cannot come, 3 who could take it.',
    cover:
      'There is a shift that {{1}} cannot take: {{2}}. Can you? Please answer 1 for yes, 2 for no.',
  },
  es: {
    voicemail:
      'Está de turno en {{1}}. Llegó un mensaje de voz de {{3}} segundos de {{2}}. Se puede escuchar en la página de la línea.',
    remind:
      'Sus turnos de mañana: {{1}}. Responda, por favor: 1 si viene, 2 si no puede, 3 para ver quién podría.',
    cover:
      'Hay un turno que {{1}} no puede tomar: {{2}}. ¿Puede usted? Responda, por favor, 1 si puede, 2 si no.',
  },
};

const SAMPLES: Readonly<Record<LineNews, Readonly<Record<string, string>>>> = {
  voicemail: { '1': 'Night line', '2': 'a caller', '3': '12' },
  remind: { '1': 'Sat 28 Nov 22:00-06:00 Night line' },
  cover: { '1': 'Maria', '2': 'Sat 28 Nov 22:00-06:00 Night line' },
};

/** The name of the approved template that says it. */
export const templateName = (news: LineNews): string => `line_${news}`;

/** Everything set-up makes in the account for this desk. */
export const LINE_TEMPLATES: readonly Template[] = LANGUAGES.flatMap((language) =>
  (Object.keys(SAMPLES) as LineNews[]).map((news) => ({
    name: templateName(news),
    language,
    body: SENTENCES[language][news],
    samples: SAMPLES[news],
    approve: true,
  })),
);
