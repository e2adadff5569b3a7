import fc from 'fast-check';
import { oneLine, writeMail } from '../../src/messaging/mail-html';

const parts = {
  language: 'en',
  subject: 'Voicemail for Night',
  foot: 'Sent by Harbour for the group Night.',
};

describe('a mail in words and in HTML', () => {
  test('both say the same', () => {
    const { text, html } = writeMail({
      ...parts,
      blocks: [
        { paragraph: 'Somebody left a voicemail.\nIt lasts 40 seconds.' },
        {
          facts: [
            ['From', '+1 202 555 0123'],
            ['Group', 'Night'],
          ],
        },
        { quote: 'Hello,\ncall me back' },
        {
          head: ['Day', 'From'],
          rows: [
            ['Saturday', '22:00'],
            ['Sunday', '06:00'],
          ],
        },
      ],
    });
    expect(text).toBe(
      [
        'Somebody left a voicemail.\nIt lasts 40 seconds.',
        'From: +1 202 555 0123\nGroup: Night',
        '> Hello,\n> call me back',
        'Saturday, 22:00\nSunday, 06:00',
        '-- \nSent by Harbour for the group Night.\n',
      ].join('\n\n'),
    );
    for (const said of ['40 seconds', '+1 202 555 0123', 'call me back', 'Saturday', '06:00'])
      expect(html).toContain(said);
    expect(html).toContain('<html lang="en">');
    expect(html).toContain('<title>Voicemail for Night</title>');
  });

  test('what people write stays text, whatever it is', () => {
    const nasty = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('<img src=x onerror=alert(1)>', '"><script>', '&lt;b&gt;', "' onload='"),
    );
    fc.assert(
      fc.property(nasty, nasty, nasty, (quote, value, foot) => {
        const made = (words: [string, string, string]) =>
          writeMail({
            ...parts,
            subject: words[1],
            foot: words[2],
            blocks: [
              { quote: words[0] },
              { paragraph: words[0] },
              { facts: [['From', words[1]]] },
              { head: ['a'], rows: [[words[1]]] },
            ],
          }).html;
        const tags = (html: string): string[] => html.match(/<[^>]*>/g) ?? [];
        const own = (html: string): string[] => tags(html).filter((tag) => tag !== '<br>');
        expect(own(made([quote, value, foot]))).toEqual(own(made(['a', 'b', 'c'])));
      }),
    );
  });

  test('nothing in it is loaded or runs', () => {
    const { html } = writeMail({ ...parts, blocks: [{ paragraph: 'x' }, { quote: 'y' }] });
    expect(html).not.toMatch(/<(img|script|link|iframe|object|video|audio)\b|url\(|@import|src=/i);
  });

  test('a subject is one line, and control characters and turned directions are taken out', () => {
    expect(oneLine('Hello\r\nBcc: all@harbour.example\u0000 \u202Ex')).toBe(
      'Hello Bcc: all@harbour.example x',
    );
  });
});
