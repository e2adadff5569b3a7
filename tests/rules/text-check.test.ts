import fc from 'fast-check';
import { segments as billed } from '../../emulator/vendors/messaging/segments';
import { LANGUAGES } from '../../src/languages/languages';
import { countSms } from '../../src/messaging/segments';
import { channelOf, checkText, type TextChecks } from '../../src/messaging/text-check';
import type { FindingCode } from '../../src/messaging/text-check-words';
import { editableLineTexts } from '../../src/line/words/editable';
import { editablePayTexts } from '../../src/pay/words/editable';
import { editableTeamTexts } from '../../src/team/words/editable';
import { editableTexts } from '../../src/waitlist/words/editable';

const sms: TextChecks = {
  channel: 'sms',
  placeholders: [
    { name: 'name', sample: 'Ana', needed: false },
    { name: 'place', sample: "you're number 7", needed: true },
    { name: 'table', sample: '7', needed: false },
  ],
};
const codes = (text: string, checks: TextChecks = sms): readonly FindingCode[] =>
  checkText(text, checks).findings.map(({ code }) => code);

describe('how many SMS a text is', () => {
  test.each([
    ['160 letters', 'a'.repeat(160), 'GSM-7', 160, 1],
    ['161 letters', 'a'.repeat(161), 'GSM-7', 161, 2],
    ['306 letters', 'a'.repeat(306), 'GSM-7', 306, 2],
    ['307 letters', 'a'.repeat(307), 'GSM-7', 307, 3],
    ['80 euro signs, which take two places each', '€'.repeat(80), 'GSM-7', 160, 1],
    ['81 euro signs', '€'.repeat(81), 'GSM-7', 162, 2],
    ['70 letters with one that is not in the alphabet', `${'a'.repeat(69)}í`, 'UCS-2', 70, 1],
    ['71 of them', `${'a'.repeat(70)}í`, 'UCS-2', 71, 2],
    ['35 emoji, which take two places each', '🙂'.repeat(35), 'UCS-2', 70, 1],
    [
      'a bracket at the end of the first part',
      `${'a'.repeat(152)}[${'a'.repeat(152)}`,
      'GSM-7',
      306,
      3,
    ],
    ['nothing', '', 'GSM-7', 0, 1],
  ] as const)('%s', (_what, text, encoding, places, parts) => {
    expect(countSms(text)).toMatchObject({ encoding, places, segments: parts });
  });

  test('names the letters that make it long', () => {
    expect(countSms('está aquí, está').costly).toEqual(['á', 'í']);
    expect(countSms('Harbour Café, ¿mañana?').costly).toEqual([]);
  });

  test('agrees with what the account bills, wherever no sign of two places meets the end of a part', () => {
    const plain = fc.string({ unit: fc.constantFrom(...'abc é¿ñá\n@Ç'), maxLength: 400 });
    fc.assert(fc.property(plain, (text) => countSms(text).segments === billed(text)));
    const mixed = fc.string({ unit: fc.constantFrom(...'ab[€🙂'), maxLength: 400 });
    fc.assert(
      fc.property(mixed, (text) => [0, 1].includes(countSms(text).segments - billed(text))),
    );
  });
});

describe('what an owner is told about a text', () => {
  test.each<[string, string, readonly FindingCode[]]>([
    ['nothing', '  ', ['empty', 'missing-placeholder']],
    ['a text with everything', '{Name}, {place}[, table {table}].', []],
    ['a placeholder nobody knows', '{place} {foo}', ['unknown-placeholder']],
    ['one that is missing', 'Hello {name}.', ['missing-placeholder']],
    ['a brace without its partner', '{place} {', ['broken-mark']],
    ['a bracket in a bracket', '{place} [a [b]', ['broken-mark']],
    ['a bracket that never closes', '{place} [, table {table}', ['broken-mark']],
    ['a shortened link', '{place} https://bit.ly/abc', ['shortener']],
    ['a shortened link without https', '{place} tinyurl.com/abc now', ['shortener']],
    ['an address that only ends like a shortener', '{place} https://www.habit.ly/menu', []],
    ['a link that is not encrypted', '{place} http://example.com/menu', ['plain-http']],
    ['a link as it should be', '{place} https://example.com/menu', []],
    ['asking for a word the carrier takes', '{place}. Reply yes to confirm.', ['reserved-word']],
    ['the same in Spanish', '{place}. Responda CANCEL para salir.', ['reserved-word']],
    ['the same as a list of choices', '{place}. 1 = coming, CANCEL = not.', ['reserved-word']],
    ['words that only look like it', '{place}. The end of the line, yes, cancelled.', []],
    ['telling how to stop', '{place}. Reply STOP to get no more texts.', ['carrier-answers']],
    ['capitals', '{place} YOUR TABLE IS READY NOW', ['shouting']],
    ['capitals in several breaths', '{place} COME, NOW, OR NEVER', ['shouting']],
    ['nothing but words to reply with', '{place} ON IT A3, DONE A3, LATER 30 A3, LIST', []],
    [
      'one word in capitals to reply with',
      '{place}. Text LEAVE to give it up, FORGET ME to be erased.',
      [],
    ],
    ['exclamation marks', '{place}!!', ['exclamation-mark']],
    ['a typographic apostrophe', '{place}, you’re next', ['costly-letter']],
    ['an accent outside the short alphabet', '{place}, ya está', ['costly-letter']],
    ['three parts', `{place} ${'a'.repeat(310)}`, ['many-segments']],
    ['more than carriers take', `{place} ${'a'.repeat(1_600)}`, ['too-long', 'many-segments']],
  ])('%s', (_what, text, expected) => {
    expect([...codes(text)].sort()).toEqual([...expected].sort());
  });

  test('where it is, and what could stand there instead', () => {
    expect(checkText('{place}, you’re next', sms).findings).toEqual([
      expect.objectContaining({ at: { from: 12, to: 13 }, instead: "'", severity: 'warning' }),
    ]);
    expect(checkText('{place} http://example.com', sms).findings[0]?.instead).toBe(
      'https://example.com',
    );
    expect(checkText('{place}. Reply YES', sms).findings[0]).toMatchObject({
      at: { from: 15, to: 18 },
      severity: 'error',
    });
  });

  test('WhatsApp has no parts, no alphabet and no reserved words', () => {
    const checks: TextChecks = { ...sms, channel: 'whatsapp' };
    expect(codes(`{place}, ya está. Reply YES ${'a'.repeat(400)}`, checks)).toEqual([]);
  });

  test('what is read aloud may be long but not endless; what is mailed may be anything that fits', () => {
    const spoken: TextChecks = { ...sms, channel: 'voice' };
    expect(codes(`{place}, ya está. Reply YES ${'a'.repeat(330)}`, spoken)).toEqual([]);
    expect(codes(`{place} ${'a'.repeat(400)}`, spoken)).toEqual(['long-speech']);
    expect(codes(`{place}, ya está. ${'a'.repeat(400)}`, { ...sms, channel: 'mail' })).toEqual([]);
    expect(codes('Hello {foo}', { ...sms, channel: 'mail' }).toSorted()).toEqual([
      'missing-placeholder',
      'unknown-placeholder',
    ]);
  });

  test('the examples are filled in before anything is counted', () => {
    const { preview, count } = checkText('{Place}[, table {table}].', sms);
    expect(preview).toBe("You're number 7, table 7.");
    expect(count).toMatchObject({ encoding: 'GSM-7', places: preview.length, segments: 1 });
  });

  test('in the language of whoever reads it', () => {
    const [finding] = checkText('', { ...sms, placeholders: [], language: 'es' }).findings;
    expect(finding?.sentence).toBe('No hay nada que enviar.');
  });

  test('whatever is typed, it answers, and an error stands where the text has it', () => {
    const typed = fc.string({
      unit: fc.constantFrom('{', '}', '[', ']', '{name}', '{foo}', 'a', ' ', '!', 'YES', 'é', '🙂'),
      maxLength: 40,
    });
    fc.assert(
      fc.property(typed, (text) => {
        const { findings } = checkText(text, sms);
        return findings.every(
          ({ at }) => !at || (at.from >= 0 && at.from < at.to && at.to <= text.length),
        );
      }),
    );
  });
});

const OTHERS = [
  ['the line', editableLineTexts],
  ['Pay', editablePayTexts],
  ['the team', editableTeamTexts],
] as const;

describe.each(
  OTHERS.flatMap(([desk, textsIn]) =>
    LANGUAGES.map((language) => [desk, language, textsIn(language)] as const),
  ),
)('our own texts of %s (%s)', (_desk, _language, texts) => {
  test.each(texts.map((text) => [text.key, text] as const))(
    'nothing is found in "%s"',
    (_key, text) => {
      const { ours, placeholders } = text;
      const channel = channelOf(text);
      const { findings, count } = checkText(ours, { channel, placeholders });
      expect(findings).toEqual([]);
      if (channel === 'sms') expect(count.encoding).toBe('GSM-7');
      if (channel === 'sms') expect(count.segments).toBeLessThanOrEqual(2);
    },
  );
});

describe.each(LANGUAGES)('our own texts (%s)', (language) => {
  test.each(editableTexts(language).map((text) => [text.key, text] as const))(
    'nothing is found in "%s"',
    (_key, { ours, placeholders }) => {
      const { findings, count } = checkText(ours, { channel: 'sms', placeholders });
      expect(findings).toEqual([]);
      expect(count).toMatchObject({ encoding: 'GSM-7', segments: 1 });
    },
  );
});
