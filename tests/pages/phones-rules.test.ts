import type { LoggedRequest } from '../../emulator/core/request-log';
import { answerOf, deliveryOf } from '../../emulator/phones/delivery';
import { DESKS, GUEST, MORE_PHONES, spell, STAFF } from '../../emulator/phones/demo';
import { guideOf } from '../../emulator/phones/guide';
import { chainDepth, tracesOf } from '../../emulator/phones/more/trace';
import type { WebhookRun } from '../../emulator/phones/more/trace';

const sent = { direction: 'in', status: 'received', errorCode: null } as const;
const got = { direction: 'out', status: 'delivered', errorCode: null } as const;
const lost = { direction: 'out', status: 'undelivered', errorCode: 30006 } as const;

function request(startedAt: number, endedAt: number | null, more: Partial<LoggedRequest> = {}) {
  return {
    id: startedAt,
    host: 'sync.twilio.com',
    method: 'GET',
    path: '/v1/Services',
    status: 200,
    startedAt,
    endedAt,
    by: 'function',
    webhook: 'w-1',
    function: '/message',
    ...more,
  } as const satisfies LoggedRequest;
}

function webhook(more: Pick<WebhookRun, 'attempts' | 'endedAt'>): WebhookRun {
  return { id: 'w-1', path: '/message', error: null, startedAt: 0, ...more };
}

describe('the three captions', () => {
  it('begin with sending, and stay there until the desk has answered', () => {
    const begin = { send: 'now', watch: 'ahead', call: 'ahead' };
    expect(guideOf([], false)).toEqual(begin);
    expect(guideOf([sent], false)).toEqual(begin);
    expect(guideOf([sent, lost], false)).toEqual(begin);
  });

  it('light the board at the answer, and the call once the board has been looked at', () => {
    expect(guideOf([sent, got], false)).toEqual({ send: 'done', watch: 'now', call: 'ahead' });
    expect(guideOf([sent, got], true)).toEqual({ send: 'done', watch: 'done', call: 'now' });
  });

  it('finish when a text comes that answers nothing', () => {
    const done = { send: 'done', watch: 'done', call: 'done' };
    expect(guideOf([sent, got, got], false)).toEqual(done);
    expect(guideOf([sent, got, sent, got, got], true)).toEqual(done);
  });

  it('do not take the answer to a second question for the call', () => {
    expect(guideOf([sent, got, sent, got], true).call).toBe('now');
    expect(guideOf([sent, got, lost], true).call).toBe('now');
  });

  it('leave out what the phone received before anybody sent', () => {
    expect(guideOf([got, got], false).send).toBe('now');
  });
});

describe('the words under a text', () => {
  it('give the reason of a failure and its number', () => {
    expect(deliveryOf(lost)).toEqual({
      state: 'failed',
      words: 'not delivered: a landline, 30006',
    });
    expect(deliveryOf({ status: 'failed', errorCode: 99999 }).words).toBe('not sent: 99999');
  });

  it('show a status that nobody knows as it is', () => {
    expect(deliveryOf({ status: 'partially_delivered', errorCode: null })).toEqual({
      state: 'pending',
      words: 'partially_delivered',
    });
  });

  it('say when the desk took a text late, badly or not at all', () => {
    expect(answerOf({ status: 200, attempts: 1 }).words).toBe('delivered');
    expect(answerOf({ status: 200, attempts: 3 }).words).toBe('delivered at try 3');
    expect(answerOf({ status: 503, attempts: 5 })).toEqual({
      state: 'failed',
      words: 'delivered, but the desk answered 503 at try 5',
    });
    expect(answerOf({ status: 0, attempts: 1 }).state).toBe('failed');
  });
});

describe('steps of a run', () => {
  it('count requests that waited for one another, not those side by side', () => {
    expect(chainDepth([])).toBe(0);
    expect(chainDepth([request(0, 60), request(1, 60), request(2, 61)])).toBe(1);
    expect(chainDepth([request(0, 60), request(1, 61), request(65, 125), request(66, 126)])).toBe(
      2,
    );
    expect(chainDepth([request(0, 200), request(1, 60), request(65, 125), request(130, 190)])).toBe(
      3,
    );
  });

  it('count a request that is still running once', () => {
    expect(chainDepth([request(0, 60), request(65, null), request(66, null)])).toBe(2);
  });

  it('put requests under their webhook, newest first, and keep staff actions apart', () => {
    const webhooks = [
      webhook({
        attempts: [
          { url: '', status: 503, startedAt: 0, endedAt: 20 },
          { url: '', status: 200, startedAt: 500, endedAt: 640 },
        ],
        endedAt: 640,
      }),
    ];
    const requests = [
      request(510, 570),
      request(572, 632),
      request(900, 960, { webhook: 'r-7', function: '/staff/waitlist' }),
      request(905, 965, { by: 'tool', webhook: null, function: null }),
    ];
    const shown = tracesOf(webhooks, requests).map(({ path, status, attempts, steps, ms }) => ({
      path,
      status,
      attempts,
      steps,
      ms,
    }));
    expect(shown).toEqual([
      { path: '/staff/waitlist', status: null, attempts: 1, steps: 1, ms: 60 },
      { path: '/message', status: 200, attempts: 2, steps: 2, ms: 640 },
    ]);
  });

  it('are an upper bound when answers come too quickly to tell', () => {
    const run = webhook({ attempts: [], endedAt: 200 });
    const sure = (requests: LoggedRequest[]) => tracesOf([run], requests)[0]?.stepsAreSure;
    expect(sure([request(0, 60), request(62, 122)])).toBe(true);
    expect(sure([request(0, 60), request(62, 63)])).toBe(false);
    expect(sure([request(0, 1)])).toBe(true);
  });

  it('give no time while a webhook runs', () => {
    const [trace] = tracesOf([webhook({ attempts: [], endedAt: null })], []);
    expect(trace?.ms).toBeNull();
  });
});

describe('the numbers on the table', () => {
  it('are fictional and all different', () => {
    const numbers = [GUEST, ...STAFF, ...MORE_PHONES, ...DESKS].map(({ number }) => number);
    expect(new Set(numbers).size).toBe(numbers.length);
    for (const number of numbers)
      expect(number).toMatch(/^(\+1\d{3}55501\d{2}|\+442079460\d{3}|\+3319900\d{4}|US\.\d{20})$/);
  });

  it('are spelt as people write them', () => {
    expect(spell('+12025550121')).toBe('+1 202 555 0121');
    expect(spell('+442079460125')).toBe('+442079460125');
    expect(spell('US.13491208655302741918')).toBe('number hidden');
  });
});
