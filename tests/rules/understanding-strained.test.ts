import { STRAINS } from '../../cli/corpus-strain';
import { STRAINED_DESKS } from '../../cli/corpus-strained';
import { LANGUAGES } from '../../src/languages/languages';

/** One phrase in so many; the proof tries all of them. */
const EVERY = Number(process.env['STRAINED_EVERY'] ?? 9);

/** The same phrases as in the corpus, as thumbs in a hurry write them. */
describe.each(Object.entries(STRAINED_DESKS))(
  'what people write in a hurry to the %s',
  (_, read) => {
    test.each(STRAINS)('is read as it is meant $name', (strain) => {
      for (const language of LANGUAGES) {
        const { right, all, harmful } = read(language, strain, EVERY);
        expect(all).toBeGreaterThan(10);
        expect([language, harmful]).toEqual([language, []]);
        expect({ language, share: right / all >= 0.97 ? 'enough' : right / all }).toEqual({
          language,
          share: 'enough',
        });
      }
    });
  },
);
