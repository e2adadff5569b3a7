import { LANGUAGES, type Language } from '../../src/languages/languages';
import type { Reply } from '../../src/waitlist/rules/replies';
import type { WordedKind } from '../../src/waitlist/rules/party';
import { readText } from '../../src/messaging/texts';
import { GUEST_WORDS, wordsFor } from '../../src/waitlist/words/guest';

/** The GSM 03.38 letters that a text may hold at one byte each; one other letter makes every part of it shorter. */
const GSM = /^[@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&'()*+,\-./0-9:;<=>?¡A-ZÄÖÑÜ§¿a-zäöñüà]*$/;
const ONE_PART = 160;
const around = { business: 'Harbour Café', place: 6, waiting: 7 };

const REPLIES: readonly Reply[] = [
  { say: 'joined', name: 'Ana', size: 4, notes: 'one high chair', askNotes: false },
  { say: 'joined', name: 'Ana', size: 4, notes: '', askNotes: true },
  { say: 'alreadyListed', name: 'Ana', size: 4 },
  { say: 'position', name: 'Ana' },
  { say: 'stayed' },
  { say: 'verified', name: 'Ana' },
  { say: 'notListed' },
  { say: 'askSize', again: false },
  { say: 'askSize', again: true },
  { say: 'askName', size: 4 },
  { say: 'sizeTooBig', max: 20, listed: false },
  { say: 'sizeTooSmall', listed: true },
  { say: 'notesNoted', notes: 'one high chair' },
  { say: 'noNotes' },
  { say: 'resized', size: 5 },
  { say: 'lateNoted', minutes: 10 },
  { say: 'confirmLeave', name: 'Ana' },
  { say: 'left', name: 'Ana' },
  { say: 'tableReady', name: 'Ana', table: '7' },
  { say: 'comingNoted', table: '7' },
  { say: 'comingTooLate', name: 'Ana' },
  { say: 'moreTimeGiven' },
  { say: 'moreTimeUsed' },
  { say: 'letGo', name: 'Ana' },
  { say: 'listFull', name: 'Ana' },
  { say: 'help' },
  { say: 'bookAhead' },
  { say: 'hello' },
  { say: 'welcome' },
  { say: 'forgotten' },
  { say: 'notUnderstood' },
  { say: 'noMedia' },
  { say: 'closing' },
  { say: 'languageChanged' },
];

const KINDS: readonly WordedKind[] = [
  'ready',
  'reminder1',
  'reminder2',
  'reminder3',
  'noShow',
  'cancelled',
  'notYet',
  'added',
  'nearlyNext',
];

/** What a language's guests may wish for, so that a text is counted with letters of its own. */
const WISHES: Readonly<Record<Language, string>> = { en: 'one high chair', es: 'una silla alta' };

/** Words the carriers act on when a text is nothing else: nobody may be asked to send them. */
const RESERVED =
  /\b(?:text|reply|send|escriba|responda|mande)\s+"?(?:CANCEL|STOP|YES|END|QUIT|HELP|INFO|START|UNSUBSCRIBE)\b/i;

describe.each(LANGUAGES)('the texts of the wait list (%s)', (language) => {
  const words = wordsFor(language);
  const texts = [
    ...REPLIES.map((reply) => {
      const said = 'notes' in reply && reply.notes ? { ...reply, notes: WISHES[language] } : reply;
      return [reply.say, words.answer([said], around)] as const;
    }),
    ...KINDS.map(
      (kind) => [kind, words.text(kind, { name: 'Ana', size: 4, table: '7' }, around)] as const,
    ),
    ['closed', words.closed('Harbour Café')] as const,
  ];

  test.each(texts)('%s fits one part of an SMS: %s', (_say, text) => {
    expect(text).toMatch(GSM);
    expect(text.length).toBeLessThanOrEqual(ONE_PART);
  });

  test.each(texts)('%s leaves no placeholder open: %s', (_say, text) => {
    expect(text).not.toMatch(/[{}[\]]|undefined| {2}| [.,]/);
  });

  test.each(texts)(
    '%s asks for no word that the carrier keeps for itself, and holds no link',
    (_say, text) => {
      expect(text).not.toMatch(RESERVED);
      expect(text).not.toMatch(/https?:|www\./);
    },
  );
});

describe('the languages side by side', () => {
  const slots = (text: string) =>
    readText(text)
      .slots.map(({ name, optional }) => `${name}${optional ? '?' : ''}`)
      .sort();

  test('have every text, with the same placeholders', () => {
    const shape = (language: Language) =>
      Object.fromEntries(
        Object.entries(GUEST_WORDS[language].texts).map(([key, text]) => [key, slots(text)]),
      );
    expect(shape('es')).toEqual(shape('en'));
  });

  test('say the same in other words', () => {
    const same = Object.entries(GUEST_WORDS.en.texts)
      .filter(([key, text]) =>
        Object.entries(GUEST_WORDS.es.texts).some((es) => es[0] === key && es[1] === text),
      )
      .map(([key]) => key);
    expect(same).toEqual(['position']);
  });
});

describe('a text with optional parts', () => {
  const words = wordsFor('en');
  test.each([
    [{ say: 'lateNoted', minutes: 0 }, 'Thanks for telling us, we noted that you run late.'],
    [
      { say: 'lateNoted', minutes: 10 },
      'Thanks for telling us, we noted that you run about 10 minutes late.',
    ],
    [{ say: 'askName', size: 0 }, 'What name shall we put down?'],
    [{ say: 'comingNoted', table: '' }, 'Good, we hold your table. See you in a moment.'],
  ] as const satisfies readonly (readonly [Reply, string])[])('%o', (reply, text) => {
    expect(words.answer([reply], around)).toBe(text);
  });

  test('says no choices where buttons stand under it', () => {
    const ana = { name: 'Ana', size: 4, table: '' };
    expect(words.text('ready', ana, around, 'buttons')).toBe(
      'Ana, your table is ready at Harbour Café.',
    );
  });

  test('a place nobody knows is told how to ask for it', () => {
    expect(words.answer([{ say: 'stayed' }], { business: 'x', waiting: 3 })).toBe(
      'You keep your place. Text WHERE for your place.',
    );
  });
});
