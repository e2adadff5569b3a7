import fc from 'fast-check';
import { describe, expect, test } from '@jest/globals';
import { isReadRightly, isTakenForDone, readTeamPhrase, teamPhrases } from '../../cli/team-corpus';
import { reasonIn, understandMember } from '../../src/team/understanding/understand';

/** Written by somebody who did not know the rules, which were mended by them since. */
const BLIND = ['team.blind1.json', 'team.blind2.json'];

describe('what members answer', () => {
  test('our own phrases are read rightly, all of them', () => {
    const wrong = teamPhrases('team.own.json').filter(
      (phrase) => !isReadRightly(phrase, readTeamPhrase(phrase)),
    );
    expect(wrong).toEqual([]);
  });

  test.each(BLIND)('of those that somebody else wrote 19 in 20 are: %s', (file) => {
    const phrases = teamPhrases(file);
    const right = phrases.filter((phrase) => isReadRightly(phrase, readTeamPhrase(phrase)));
    expect(right.length / phrases.length).toBeGreaterThanOrEqual(0.95);
  });

  test('nothing is taken for done that nobody said is done', () => {
    const harm = ['team.own.json', ...BLIND]
      .flatMap(teamPhrases)
      .filter((phrase) => isTakenForDone(phrase, readTeamPhrase(phrase)));
    expect(harm).toEqual([]);
  });

  test.each([
    ["A3 and A4 are done, A5 isn't", ['A3', 'A4']],
    ['A3 done, A4 not yet', ['A3']],
    ['A3 done, starting A4', ['A3']],
    ['A3 done now on A4', ['A3']],
    ['A3 A4 A5 done', ['A3', 'A4', 'A5']],
    ['A3 listo, falta A4', ['A3']],
    ['A3 y A4 hechos, A5 no', ['A3', 'A4']],
    ['worked on A4, done', ['A4']],
    ['finished working on A3 and A4', ['A3', 'A4']],
    ['now A3 and A4 are done', ['A3', 'A4']],
    ['only A3 and A4 done', ['A3', 'A4']],
    ["F2 is done but couldn't do F3, ran out of labels", ['F2']],
    ['b8 hecho pero el b9 no pude, no hay bolsas', ['B8']],
    ["wasn't my job but I've done b6 anyway", ['B6']],
    ['signed off on A3 and A4, done', ['A3', 'A4']],
  ])('of several tasks those are done that somebody says are: "%s"', (text, ids) => {
    expect(understandMember(text, {}).wish).toEqual({ kind: 'done', ids });
  });

  test.each(['all done but A5', 'everything except A5 is done', 'todo listo menos A5'])(
    'the one that is excepted is not: "%s"',
    (text) => expect(understandMember(text, {}).wish).toEqual({ kind: 'notYet', ids: ['A5'] }),
  );

  test.each([
    ['done in 10', { kind: 'snooze', ids: [], minutes: 10 }],
    ['listo en 10', { kind: 'snooze', ids: [], minutes: 10 }],
    ['be there in 10', { kind: 'snooze', ids: [], minutes: 10 }],
    ['more time please', { kind: 'snooze', ids: [] }],
    ['necesito más tiempo', { kind: 'snooze', ids: [] }],
    ['not mine', { kind: 'blocked', ids: [], reason: 'not mine' }],
    ['how many do I have', { kind: 'list', ids: [] }],
    ["what's A3?", { kind: 'list', ids: ['A3'] }],
    ['en eso', { kind: 'onIt', ids: [] }],
    ["Is B2 done? I'm off at 5", { kind: 'status', ids: ['B2'] }],
    ['done at 5?', { kind: 'status', ids: [] }],
    ['Any update on C4? The manager comes at 4', { kind: 'status', ids: ['C4'] }],
    ['ping me again at half 4', { kind: 'snooze', ids: [], until: '16:30' }],
    ['ask me again at 9 tonight', { kind: 'snooze', ids: [], until: '21:00' }],
    ['ya casi', { kind: 'notYet', ids: [] }],
  ])('what is not done yet is not taken for it: "%s"', (text, wish) => {
    expect(understandMember(text, {}).wish).toEqual(wish);
  });

  test('a task is named by letter and number, a lone letter before a number only by a capital one', () => {
    const ids = (text: string) => understandMember(text, {}).wish.ids;
    expect(ids('a3 done')).toEqual(['A3']);
    expect(ids('Done: A3, b12 & C 7.')).toEqual(['A3', 'B12', 'C7']);
    expect(ids('vuelvo a 5 minutos de aquí')).toEqual([]);
    expect(ids('z9 done')).toEqual([]);
  });

  test.each([
    ["Can't A1 the oven is broken", 'the oven is broken'],
    ["can't A1, the oven is broken", 'the oven is broken'],
    ["A1 can't the oven is broken", 'the oven is broken'],
    ["Can't do A1 because the oven is broken", 'the oven is broken'],
    ["I can't do it, the oven is broken", 'the oven is broken'],
    ["sorry, can't do A1: no paint", 'no paint'],
    ['cannot A1 since the key is missing', 'the key is missing'],
    ['cant A1 no paint left', 'no paint left'],
    ["can't A1 out of bleach", 'out of bleach'],
    ['A1 blocked no paint', 'no paint'],
    ['A1 is blocked: no paint', 'no paint'],
    ['A1 is blocked by the plumber', 'the plumber'],
    ["I'm stuck on A1, waiting for the key", 'waiting for the key'],
    ['stuck with A1 because there is no ladder', 'there is no ladder'],
    ["can't finish A1 the drill is broken", 'the drill is broken'],
    ["can't find the key for A1", "can't find the key for"],
    ["A1 can't get in, door was locked", "can't get in, door was locked"],
    ["couldn't get in, door was locked", "couldn't get in, door was locked"],
    ['no paint left', 'no paint left'],
    ['A1 is impossible, card machine offline', 'card machine offline'],
    ['d4 impossible, card machine offline', 'card machine offline'],
    ["can't", ''],
    ['can not do A1 my van broke down', 'my van broke down'],
    ["A1 can't be done, the shop is shut", 'the shop is shut'],
    ['Unfortunately A1 is stuck because of the rain', 'the rain'],
    ["no can do, dog in the yard won't let me past", "dog in the yard won't let me past"],
    ['No puedo A1 el horno está roto', 'el horno está roto'],
    ['no puedo A1, el horno está roto', 'el horno está roto'],
    ['A1 no puedo el horno está roto', 'el horno está roto'],
    ['no puedo hacer A1 porque no hay luz', 'no hay luz'],
    ['no puedo hacerlo porque falta pintura', 'falta pintura'],
    ['No puedo con A1: falta pintura', 'falta pintura'],
    ['perdón, no puedo terminar A1, no tengo la llave', 'no tengo la llave'],
    ['A1 bloqueada: esperando al electricista', 'esperando al electricista'],
    ['A1 está bloqueada por falta de pintura', 'falta de pintura'],
    ['estoy atascada con A1, la puerta está cerrada', 'la puerta está cerrada'],
    ['imposible A1, se ha roto la carretilla', 'se ha roto la carretilla'],
    ['no puedo abrir la puerta de A1', 'no puedo abrir la puerta de'],
    ['no se puede hacer A1 ya que no hay agua', 'no hay agua'],
    ['no puedo A1 que no hay luz', 'no hay luz'],
    ['A1 no tengo la llave', 'no tengo la llave'],
    ['no puedo', ''],
    ['no la puedo terminar, me corté un dedo', 'me corté un dedo'],
  ])('"%s": the reason is "%s"', (text, reason) => {
    expect(understandMember(text, {}).wish).toMatchObject({ kind: 'blocked', reason });
  });

  test('whoever is asked why may begin with because', () => {
    expect(reasonIn('Because the oven is broken', 'en')).toBe('the oven is broken');
    expect(reasonIn("Can't, the oven is broken", 'en')).toBe('the oven is broken');
    expect(reasonIn('porque el horno no enciende', 'es')).toBe('el horno no enciende');
    expect(reasonIn('no hay luz', 'es')).toBe('no hay luz');
    expect(reasonIn('no puedo', 'es')).toBe('no puedo');
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
