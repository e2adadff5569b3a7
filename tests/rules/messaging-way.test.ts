import { heardHour, smsAddress, wayTo } from '../../src/messaging/way';

const NOW = Date.UTC(2026, 10, 21, 19, 40);
const HOUR = 3_600_000;
const known = { now: NOW, heardAt: undefined, buttons: undefined, approved: undefined };

describe('how a text goes', () => {
  test('an SMS is an SMS', () => {
    expect(wayTo('+12025550120', { ...known, buttons: 'HXb', approved: 'HXa' })).toEqual({
      how: 'plain',
      to: '+12025550120',
    });
  });

  test.each([
    ['just now', heardHour(NOW), 'plain'],
    ['22 hours ago', heardHour(NOW - 22 * HOUR), 'plain'],
    ['23 hours ago, which may be a minute too many', heardHour(NOW - 23 * HOUR), 'sms'],
    ['never', undefined, 'sms'],
  ])('to WhatsApp when the guest was heard %s', (_when, heardAt, how) => {
    expect(wayTo('whatsapp:+12025550120', { ...known, heardAt }).how).toBe(how);
  });

  test('with buttons inside the window, as an approved sentence outside', () => {
    const both = { ...known, buttons: 'HXb', approved: 'HXa' };
    const to = 'whatsapp:+12025550120';
    expect(wayTo(to, { ...both, heardAt: heardHour(NOW) })).toEqual({
      how: 'buttons',
      to,
      sid: 'HXb',
    });
    expect(wayTo(to, both)).toEqual({ how: 'approved', to, sid: 'HXa' });
  });

  test('somebody without a number cannot be reached outside the window', () => {
    expect(wayTo('whatsapp:US.123', known)).toEqual({ how: 'none' });
    expect(wayTo('whatsapp:US.123', { ...known, approved: 'HXa' }).how).toBe('approved');
  });

  test.each([
    ['whatsapp:+12025550120', '+12025550120'],
    ['whatsapp:US.123', undefined],
    ['+12025550120', undefined],
  ])('the phone behind %s is %s', (address, phone) => {
    expect(smsAddress(address)).toBe(phone);
  });
});
