import type { MailAttachment, Mailer, MailOutcome, OutgoingMail } from '../../src/ports/mailer';

/** A mail as it lies in somebody's inbox. */
export interface Received {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly reference: string;
  readonly attachments: readonly MailAttachment[];
}

/** What the suite needs of a mailer and of the people it writes to. */
export interface MailerKit {
  readonly mailer: Mailer;
  inbox(): Promise<readonly Received[]>;
  /** The answer to the next mail is lost. */
  loseNext(when: 'before' | 'after'): Promise<void>;
  refuse(how: 'busy' | 'key'): Promise<void>;
}

/** What a mailer must do, whoever carries the mails. */
export function mailerConformance(name: string, open: () => Promise<MailerKit>): void {
  describe(`mails by ${name}`, () => {
    let kit: MailerKit;
    beforeEach(async () => {
      kit = await open();
    });
    const mail: OutgoingMail = {
      to: ['line@harbour.example'],
      subject: 'Voicemail for Night: ¿José? <b> 🎉',
      text: 'Grüße & <b>\nsecond line',
      html: '<p>Grüße &amp; &lt;b&gt;</p>',
      reference: 'voicemail.night.a-1_B',
    };
    const send = (more: Partial<OutgoingMail> = {}): Promise<MailOutcome> =>
      kit.mailer.send({ ...mail, ...more });

    test('a mail arrives as it was written, its reference in its head', async () => {
      expect(await send()).toEqual({ state: 'sent' });
      const { to: _to, ...written } = mail;
      expect(await kit.inbox()).toEqual([
        { ...written, to: 'line@harbour.example', attachments: [] },
      ]);
    });

    test('an attachment arrives byte by byte', async () => {
      const bytes = Uint8Array.from({ length: 100_003 }, (_, at) => (at * 31) % 256);
      await send({ attachments: [{ name: 'voicemail.mp3', type: 'audio/mpeg', bytes }] });
      const [received] = await kit.inbox();
      expect(received?.attachments).toHaveLength(1);
      expect(received?.attachments[0]).toMatchObject({ name: 'voicemail.mp3', type: 'audio/mpeg' });
      expect(Buffer.from(received?.attachments[0]?.bytes ?? []).equals(Buffer.from(bytes))).toBe(
        true,
      );
    });

    test('everybody gets a mail of their own, and once', async () => {
      await send({ to: ['a@harbour.example', 'b@harbour.example', 'A@harbour.example '] });
      expect((await kit.inbox()).map(({ to }) => to)).toEqual([
        'a@harbour.example',
        'b@harbour.example',
      ]);
    });

    test('what is no address is refused for good, and nobody gets anything', async () => {
      for (const to of [[], ['nobody'], ['a@harbour.example', 'a b@harbour.example']])
        expect(await send({ to })).toEqual({ state: 'refused', code: 'recipient', passing: false });
      expect(await kit.inbox()).toEqual([]);
    });

    test('what is too big is refused for good', async () => {
      const bytes = new Uint8Array(24_000_000);
      expect(await send({ attachments: [{ name: 'long.wav', type: 'audio/wav', bytes }] })).toEqual(
        { state: 'refused', code: 'size', passing: false },
      );
    });

    test('an answer lost after it went: unknown, and it is there once', async () => {
      await kit.loseNext('after');
      expect(await send()).toEqual({ state: 'unknown' });
      expect(await kit.inbox()).toHaveLength(1);
    });

    test('an answer lost before it went: unknown, and nothing is there', async () => {
      await kit.loseNext('before');
      expect(await send()).toEqual({ state: 'unknown' });
      expect(await kit.inbox()).toEqual([]);
    });

    test('a copy that follows a lost answer can be told by its reference', async () => {
      await kit.loseNext('after');
      await send();
      await send();
      expect((await kit.inbox()).map(({ reference }) => reference)).toEqual([
        mail.reference,
        mail.reference,
      ]);
    });

    test('a carrier that has too much to do just now may be asked again', async () => {
      await kit.refuse('busy');
      expect(await send()).toEqual({ state: 'refused', code: 'busy', passing: true });
      expect(await kit.inbox()).toEqual([]);
    });

    test('a carrier that does not let us in is not asked again by itself', async () => {
      await kit.refuse('key');
      expect(await send()).toEqual({ state: 'refused', code: 'key', passing: false });
    });
  });
}
