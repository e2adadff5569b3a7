import type { Bellhop } from '../bellhop';
import { Refusal } from '../ports/refusal';
import { LANGUAGES } from '../languages/languages';
import { consoleDocument } from '../pay/objects';
import type { PayAgent, PayParts } from '../pay/parts';
import { actForAgent, fieldsOf } from '../pay/payment-desk';
import { readHistory, setRefunded, settleRow } from '../pay/history-desk';
import { callBacks, calledBack } from '../pay/line-desk';
import { decimalsOf } from '../pay/rules/money';
import type { PayAnswer, PayRequest, PayStart } from '../pay/staff-api';
import type { HouseFacts } from './facts';
import { mayWork, whoIsSignedIn } from './staff';
import { withFacts } from './with-facts';

/** What an agent's page asks of the pay desk, by somebody who is signed in and may. */
export async function actOnPay(
  bellhop: Bellhop,
  cookie: string | undefined,
  request: PayRequest,
): Promise<PayAnswer> {
  return withFacts(bellhop, async (facts) => {
    const { key, me } = whoIsSignedIn(bellhop, facts, cookie);
    if (!mayWork(me, 'pay')) throw new Refusal('wrong-role');
    if (!facts.settings.desks.pay?.on) throw new Refusal('desk-off');
    const parts = payParts(bellhop, facts);
    const agent = agentOf(key, me);
    switch (request.action) {
      case 'history':
        return readHistory(request.day, agent, parts);
      case 'refund':
        return setRefunded(request, agent, parts);
      case 'settleRow':
        return settleRow(request, agent, parts);
      case 'callBacks':
        return { ok: true, ...(await callBacks(parts)) };
      case 'calledBack':
        await calledBack(request.key, parts);
        return { ok: true, ...(await callBacks(parts)) };
      default:
        return actForAgent(request, agent, parts);
    }
  });
}

type Member = HouseFacts['staff']['people'][string];

const agentOf = (key: string, { name, phone, admin, language }: Member): PayAgent => ({
  key,
  name,
  phone,
  admin,
  ...(language === undefined ? {} : { language }),
});

/** What the pay desk works with. Throws `desk-off` where there is none. */
export function payParts(bellhop: Bellhop, facts: HouseFacts): PayParts {
  const { business, desks } = facts.settings;
  if (!desks.pay) throw new Refusal('desk-off');
  const { baseUrl, testMode } = bellhop.config;
  return {
    records: bellhop.records,
    agenda: bellhop.agenda,
    cards: bellhop.cards,
    calls: bellhop.calls,
    messenger: bellhop.messenger,
    mailer: bellhop.mailer,
    settings: desks.pay,
    business: business.name,
    ...(facts.texts.pay ? { texts: facts.texts.pay } : {}),
    timeZone: business.timeZone,
    ...(business.language === undefined ? {} : { houseLanguage: business.language }),
    // An admin may work at every desk; calls ring those who were put there.
    agents: Object.entries(facts.staff.people)
      .filter(([, member]) => member.desks.includes('pay') || member.admin)
      .map(([key, member]) => agentOf(key, member)),
    address: (path, query = {}) => {
      const asked = new URLSearchParams(
        Object.entries(query).map(([name, value]) => [name, String(value)]),
      ).toString();
      return `${baseUrl}${path}${asked === '' ? '' : `?${asked}`}`;
    },
    personKey: bellhop.personKey,
    newId: bellhop.newId,
    now: bellhop.now,
    testMode,
    confirmed: facts.confirmed,
  };
}

/** What an agent's page goes by. */
export function payStart(
  key: string,
  { settings: { desks } }: HouseFacts,
  { admin, mail }: { readonly admin: boolean; readonly mail: boolean },
): PayStart {
  const { pay } = desks;
  if (!pay) throw new Refusal('desk-off');
  return {
    agent: key,
    document: consoleDocument(key),
    number: pay.number,
    currency: pay.currency,
    decimals: decimalsOf(pay.currency),
    limit: admin ? (pay.adminLimit ?? pay.limit) : pay.limit,
    ...(pay.confirmAbove === undefined ? {} : { confirmAbove: pay.confirmAbove }),
    tips: pay.tips,
    token: pay.token,
    fields: fieldsOf(pay),
    ...(pay.dashboard === undefined ? {} : { dashboard: pay.dashboard }),
    mail,
    languages: LANGUAGES,
  };
}
