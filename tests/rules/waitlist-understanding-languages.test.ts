import { score } from '../../cli/corpus-score';
import type { Score } from '../../cli/corpus-score';
import { CORPUS_SETS, phrasesOf } from '../../cli/corpus-sets';
import { LANGUAGES } from '../../src/languages/languages';
import type { Asked, Intent } from '../../src/waitlist/intents';
import { languageOfCountry } from '../../src/languages/country';
import { languageOf } from '../../src/waitlist/understanding/language-of';
import { understand } from '../../src/waitlist/understanding/understand';

type Sort = (typeof CORPUS_SETS)[number]['sort'];

/** Reads the phrases of one language as they come, with nothing known of the guest but the text. */
function readings(language: string, ...sorts: readonly Sort[]): Score {
  const phrases = CORPUS_SETS.filter(({ sort }) => sorts.includes(sort)).flatMap(phrasesOf);
  return score(
    phrases.filter((phrase) => phrase.language === language),
    (text, { asked }) => understand(text, { asked }).wishes,
  );
}

function misread({ misses }: Score): string[] {
  return misses.map(({ phrase, read }) => `${phrase.text}: ${JSON.stringify(read)}`);
}

describe.each(LANGUAGES)('what guests write in "%s"', (language) => {
  const everything = readings(language, 'own', 'heard', 'blind');

  it('is read rightly in at least 97 of 100 of all phrases we have', () => {
    const wrong = misread(everything);
    expect(wrong.slice(0, Math.max(0, wrong.length - everything.all * 0.03))).toEqual([]);
    expect(everything.all).toBeGreaterThanOrEqual(1500);
  });

  it('never takes anybody off the list, or a table or their data away, who did not ask for it', () => {
    expect(everything.destructive).toEqual([]);
  });

  it('is read in under 5 ms on average', () => {
    const started = performance.now();
    const { all } = readings(language, 'own', 'blind');
    expect((performance.now() - started) / all).toBeLessThan(5);
  });

  it('is read rightly in every phrase that was written together with the rules', () => {
    expect(misread(readings(language, 'own'))).toEqual([]);
  });
});

describe('the language of a text', () => {
  it.each([
    ['Mesa para 4', 'es'],
    ['table for 4', 'en'],
    ['¿?', 'es'],
    ['Hola', 'es'],
    ['Thanks', 'en'],
    ['ya casi llegamos', 'es'],
    ['we are 5', 'en'],
    ['cuanto falta', 'es'],
    ['', undefined],
    ['Ana', undefined],
    ['4', undefined],
    ['no', undefined],
    ['Rosa', undefined],
    ['👍', undefined],
  ])('of "%s" is %s', (text, language) => {
    expect(languageOf(text)).toBe(language);
  });

  it('is what the guest wrote where that is clear, whatever is remembered and wherever the phone is from', () => {
    expect(languageOf('Mesa para 4 por favor', { remembered: 'en', countryCode: '+44' })).toBe(
      'es',
    );
    expect(languageOf('Table for 4 please', { remembered: 'es', countryCode: '+34' })).toBe('en');
  });

  it('stays the one remembered when a single word says otherwise', () => {
    expect(languageOf('ok thanks', { remembered: 'es' })).toBe('es');
    expect(languageOf('hola', { remembered: 'en' })).toBe('en');
  });

  it('is the one remembered rather than that of the phone when the text does not tell', () => {
    expect(languageOf('4', { remembered: 'en', countryCode: '+34' })).toBe('en');
    expect(languageOf('Ana', { remembered: 'es', countryCode: '+1' })).toBe('es');
  });

  it('is that of the phone when nothing else tells', () => {
    expect(languageOf('4', { countryCode: '+34600000000' })).toBe('es');
    expect(languageOf('Ana', { countryCode: '+12025550123' })).toBe('en');
    expect(languageOf('Ana', { countryCode: '+4915550123' })).toBe(undefined);
  });
});

describe('the language of a phone', () => {
  it.each([
    ['+34600000000', 'es'],
    ['34', 'es'],
    ['+525550100', 'es'],
    ['whatsapp:+5491155501', 'es'],
    ['+1 787 555 0100', 'es'],
    ['+1-939-555-0100', 'es'],
    ['+18095550100', 'es'],
    ['+18295550100', 'es'],
    ['+18495550100', 'es'],
    ['+12025550100', 'en'],
    ['+442079460000', 'en'],
    ['whatsapp:MX.abc123', 'es'],
    ['US.abc123', 'en'],
    ['DE.abc123', undefined],
    ['+33155501', undefined],
    ['', undefined],
  ])('%s is %s', (address, language) => {
    expect(languageOfCountry(address)).toBe(language);
  });
});

describe('a text', () => {
  it.each<[string, Intent]>([
    ['table para 4', { kind: 'join', size: 4 }],
    ['mesa for 3', { kind: 'join', size: 3 }],
    ['mesa para 2 please', { kind: 'join', size: 2 }],
  ])('in both languages at once is understood: "%s"', (text, wish) => {
    expect(understand(text, { asked: null }).wishes).toEqual([wish]);
  });

  it.each<[string, Intent, Asked | null]>([
    ['can we have 10 more minutes', { kind: 'late', minutes: 10 }, null],
    ['can we have 10 more minutes', { kind: 'moreTime' }, 'ready'],
    ['10 más minutos por favor', { kind: 'moreTime' }, 'ready'],
    ['10 more people', { kind: 'resizeBy', by: 10 }, null],
  ])('that asks for more minutes asks for no more guests: "%s"', (text, wish, asked) => {
    expect(understand(text, { asked }).wishes).toEqual([wish]);
  });

  it.each(['this is ridiculous', 'this is unacceptable', 'esto es ridículo'])(
    'in which somebody is cross gives them no name: "%s"',
    (text) => expect(understand(text, { asked: null }).wishes).toEqual([{ kind: 'unknown' }]),
  );

  it.each<[string, Intent]>([
    ['4p Dave', { kind: 'join', size: 4, name: 'Dave' }],
    ['Table for 4 named Ana', { kind: 'join', size: 4, name: 'Ana' }],
    ['mesa para 4 llamada Ana', { kind: 'join', size: 4, name: 'Ana' }],
    ["I didn't sign up for this", { kind: 'help' }],
    ['we come at 4 p.m.', { kind: 'unknown' }],
    ['table for 2, 4 p.m. ok?', { kind: 'join', size: 2, notes: '4 p.m' }],
  ])('means what it says: "%s"', (text, wish) => {
    expect(understand(text, { asked: null }).wishes).toEqual([wish]);
  });

  it('is read in the other language when the one it seemed to be in says nothing', () => {
    expect(understand('sácanos', { asked: null, countryCode: '+12025550100' })).toEqual({
      wishes: [{ kind: 'leave' }],
      language: 'es',
    });
  });

  it.each([
    ['english please', 'en'],
    ['in English please', 'en'],
    ['puedes cambiar a inglés?', 'en'],
    ["I don't speak Spanish", 'en'],
    ['español', 'es'],
    ['en español por favor', 'es'],
    ['¿hablan español?', 'es'],
    ['do you speak spanish?', 'es'],
    ['no hablo inglés', 'es'],
  ] as const)('that asks for a language is answered in it: "%s"', (text, language) => {
    for (const remembered of ['en', 'es', undefined] as const) {
      const heard = understand(text, { asked: null, remembered });
      expect(heard).toEqual({ wishes: [{ kind: 'language', language }], language });
    }
  });

  it('can ask for a language beside its wish', () => {
    const { wishes, language } = understand('Table for 4, in Spanish please', { asked: null });
    expect(wishes).toEqual([
      { kind: 'join', size: 4 },
      { kind: 'language', language: 'es' },
    ]);
    expect(language).toBe('es');
  });
});

/** Each of these holds a word of going, and none of them wants to go. */
describe('a guest who wants to stay, wonders or speaks of something else', () => {
  const questions: (Asked | null)[] = [null, 'ready', 'notes', 'name', 'size'];
  it.each([
    'no me borres',
    'No nos quites de la lista',
    'no me saques todavía por favor',
    'no cancelen mi mesa',
    'no cancelar',
    '¿nos van a quitar de la lista?',
    'si nos vamos, ¿perdemos el lugar?',
    '¿y si cancelo?',
    '¿dónde puedo dejar la carriola?',
    'cancela la trona',
    'quita la silla para bebé',
    'me quitaron de la lista?',
    'no queremos salir de la lista',
    'ya nos vamos para allá',
    'salimos de casa ahora',
    'no te olvides de nosotros',
    'no borres mis datos',
    'todavía no nos vamos',
    'si no hay mesa pronto nos vamos',
    'no nos quites la mesa, ya vamos',
  ])('is not taken off the list: "%s"', (text) => {
    for (const asked of questions) {
      const kinds = understand(text, { asked }).wishes.map(({ kind }) => kind);
      expect(kinds.filter((kind) => ['leave', 'letGo', 'forget'].includes(kind))).toEqual([]);
    }
  });
});
