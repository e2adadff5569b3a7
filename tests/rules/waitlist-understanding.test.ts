import fc from 'fast-check';
import { score } from '../../cli/corpus-score';
import type { Phrase, Score } from '../../cli/corpus-score';
import type { Asked, Intent, Understood, UnderstandContext } from '../../src/waitlist/intents';
import { understand as hear } from '../../src/waitlist/understanding/understand';
import ownPhrases from '../corpus/waitlist.en.json';
import heardPhrases from '../corpus/waitlist.en.heard.json';

function understand(text: string, context: UnderstandContext): Understood {
  return hear(text, context).wishes;
}

const own = score(ownPhrases as Phrase[], understand);
const heard = score(heardPhrases as Phrase[], understand);
function share({ right, all }: Score): number {
  return right / all;
}

function listed({ misses }: Score): string {
  return misses
    .map(({ phrase, read }) => `${JSON.stringify(phrase)} was read as ${JSON.stringify(read)}`)
    .join('\n');
}

describe('what guests write to the wait list, in English', () => {
  it('is read rightly in at least 97 of 100 of our own phrases', () => {
    if (share(own) < 0.97) throw new Error(listed(own));
    expect(own.all).toBeGreaterThanOrEqual(220);
  });

  it('is read rightly in at least 97 of 100 of the phrases the rules were mended by', () => {
    if (share(heard) < 0.97) throw new Error(listed(heard));
    expect(heard.all).toBeGreaterThanOrEqual(220);
  });

  it.each([
    ['our own phrases', own],
    ['the phrases the rules were mended by', heard],
  ])('never takes anybody off the list who did not ask for it, in %s', (_, { destructive }) => {
    expect(destructive).toEqual([]);
  });
});

const questions = fc.constantFrom<Asked | null>(
  null,
  'name',
  'size',
  'notes',
  'leave',
  'ready',
  'forget',
);

/** Words that the rules know, digits, punctuation and anything else, in any order. */
const words = fc.oneof(
  fc.constantFrom(
    ...'table for 4 two adults and 3 kids me my wife leave cancel the list not late 10 minutes'.split(
      ' ',
    ),
    ...'please forget name is Ana , . ? ! 👍 more one high chair how long don’t 0 500 under -'.split(
      ' ',
    ),
  ),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 6 }),
);
const texts = fc.oneof(
  fc.array(words, { maxLength: 30 }).map((list) => list.join(' ')),
  fc.string({ unit: 'binary', maxLength: 300 }),
);

function sizes(intent: Intent): number[] {
  return 'size' in intent && intent.size !== undefined ? [intent.size] : [];
}

afterAll(() => {
  const line = ({ right, all }: Score): string => `${right} of ${all}`;
  process.stdout.write(`understanding: own ${line(own)}, heard ${line(heard)}\n`);
});

describe('any text at all', () => {
  it('gets at least one intent, with whole sizes, printable short names and short notes', () => {
    fc.assert(
      fc.property(texts, questions, (text, asked) => {
        const read = understand(text, { asked });
        expect(read.length).toBeGreaterThanOrEqual(1);
        for (const intent of read) {
          for (const size of sizes(intent)) {
            expect(Number.isInteger(size) && size >= 0).toBe(true);
          }
          if ('name' in intent && intent.name !== undefined) {
            expect(intent.name).not.toMatch(/\p{Cc}/u);
            expect(intent.name.length).toBeLessThanOrEqual(40);
            expect(intent.name.length).toBeGreaterThan(0);
          }
          if ('notes' in intent && intent.notes !== undefined) {
            expect(intent.notes).not.toMatch(/\p{Cc}/u);
            expect(intent.notes.length).toBeLessThanOrEqual(200);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it('is read the same when read again, so that nothing is carried from one guest to the next', () => {
    fc.assert(
      fc.property(texts, texts, questions, (text, other, asked) => {
        const first = understand(text, { asked });
        understand(other, { asked: null });
        expect(understand(text, { asked })).toEqual(first);
      }),
      { numRuns: 200 },
    );
  });

  it('is read up to 2,000 characters, so that a longer one costs no more', () => {
    fc.assert(
      fc.property(texts, questions, (text, asked) => {
        const long = text
          .padEnd(2000, ' the list')
          .slice(0, 2000)
          .normalize('NFC')
          .padEnd(2000, '.');
        const cut = long.slice(0, 2000);
        expect(understand(`${cut}${' leave the list '.repeat(1000)}`, { asked })).toEqual(
          understand(cut, { asked }),
        );
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    ['one word repeated', 'a '.repeat(10_000)],
    ['courtesy only', 'please '.repeat(3_000)],
    ['members of a party', 'me and '.repeat(3_000)],
    ['numbers', '1 2 '.repeat(5_000)],
    ['one long word', 'x'.repeat(20_000)],
    ['marks on one letter', `e${'\u0301'.repeat(20_000)}`],
    ['apostrophes', "a'".repeat(10_000)],
    ['letters that grow when they are taken apart', '\uFDFA'.repeat(20_000)],
    ['beginnings of phrases', 'take us off the take us off the '.repeat(700)],
    ['denials', 'dont dont want to '.repeat(1_200)],
  ])('is answered when it is 20 kB of %s', (_, text) => {
    expect(understand(text, { asked: null }).length).toBeGreaterThanOrEqual(1);
    expect(understand(text, { asked: 'notes' }).length).toBeGreaterThanOrEqual(1);
  });
});

describe('a name', () => {
  it.each(['Ana', 'Will', 'May', 'Siobhán', '王小明', 'محمد', "O'Connor", 'Jean-Luc', 'Ольга'])(
    'is taken as written when %s answers the question for it',
    (name) => {
      expect(understand(name, { asked: 'name' })).toEqual([{ kind: 'name', name }]);
    },
  );

  it('keeps no angle brackets', () => {
    const [main] = understand('<script>alert(1)</script>', { asked: 'name' });
    expect(JSON.stringify(main)).not.toMatch(/[<>]/);
  });
});
