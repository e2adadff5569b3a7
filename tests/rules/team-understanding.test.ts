import fc from 'fast-check';
import { describe, expect, test } from '@jest/globals';
import { isReadRightly, isTakenForDone, readTeamPhrase, teamPhrases } from '../../cli/team-corpus';
import { understandMember } from '../../src/team/understanding/understand';

describe('what members answer', () => {
  test('our own phrases are read rightly, all of them', () => {
    const wrong = teamPhrases('team.own.json').filter(
      (phrase) => !isReadRightly(phrase, readTeamPhrase(phrase)),
    );
    expect(wrong).toEqual([]);
  });

  test('of those that somebody else wrote 19 in 20 are, since the rules were mended by them', () => {
    const phrases = teamPhrases('team.blind1.json');
    const right = phrases.filter((phrase) => isReadRightly(phrase, readTeamPhrase(phrase)));
    expect(right.length / phrases.length).toBeGreaterThanOrEqual(0.95);
  });

  test('nothing is taken for done that nobody said is done', () => {
    const harm = [...teamPhrases('team.own.json'), ...teamPhrases('team.blind1.json')].filter(
      (phrase) => isTakenForDone(phrase, readTeamPhrase(phrase)),
    );
    expect(harm).toEqual([]);
  });

  test('a task is named by letter and number, a lone letter before a number only by a capital one', () => {
    const ids = (text: string) => understandMember(text, {}).wish.ids;
    expect(ids('a3 done')).toEqual(['A3']);
    expect(ids('Done: A3, b12 & C 7.')).toEqual(['A3', 'B12', 'C7']);
    expect(ids('vuelvo a 5 minutos de aquí')).toEqual([]);
    expect(ids('z9 done')).toEqual([]);
  });

  test('any text is read, and no text takes long', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300, unit: 'grapheme' }), (text) => {
        const { wish } = understandMember(text, { asked: 'status' });
        expect(wish.ids.every((id) => /^[A-T]\d{1,3}$/.test(id))).toBe(true);
      }),
    );
    const began = performance.now();
    understandMember('no '.repeat(3_000), { asked: 'ack' });
    understandMember('A1 '.repeat(3_000), {});
    expect(performance.now() - began).toBeLessThan(2_000);
  });
});
