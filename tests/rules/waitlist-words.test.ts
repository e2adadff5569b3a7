import { guestText, staffTexts } from '../../src/waitlist/words/en';
import type { Reply } from '../../src/waitlist/rules/replies';

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
  { say: 'hello' },
  { say: 'welcome' },
  { say: 'forgotten' },
  { say: 'notUnderstood' },
  { say: 'noMedia' },
  { say: 'closing' },
];

/** Words the carriers act on when a text is nothing else: nobody may be asked to send them. */
const RESERVED =
  /\b(?:text|reply|send)\s+"?(?:CANCEL|STOP|YES|END|QUIT|HELP|INFO|START|UNSUBSCRIBE)\b/i;

describe('the texts of the wait list', () => {
  const texts = [
    ...REPLIES.map((reply) => [reply.say, guestText([reply], around)] as const),
    ...Object.entries(staffTexts).map(
      ([kind, text]) => [kind, text({ name: 'Ana', size: 4, table: '7' }, around)] as const,
    ),
  ];

  test.each(texts)('%s fits one part of an SMS: %s', (_say, text) => {
    expect(text).toMatch(GSM);
    expect(text.length).toBeLessThanOrEqual(ONE_PART);
  });

  test.each(texts)(
    '%s asks for no word that the carrier keeps for itself, and holds no link',
    (_say, text) => {
      expect(text).not.toMatch(RESERVED);
      expect(text).not.toMatch(/https?:|www\./);
    },
  );
});
