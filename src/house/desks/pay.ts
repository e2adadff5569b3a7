import type { Handler } from '../../agenda/do-item';
import type { Bellhop } from '../../bellhop';
import { languageOfCountry } from '../../languages/country';
import { DEFAULT_LANGUAGE, firstLanguage, VOICES } from '../../languages/languages';
import { together } from '../../ports/settled';
import { takeCall } from '../../pay/call-desk';
import { openConsole } from '../../pay/open-console';
import { consoleIdentity } from '../../pay/objects';
import { forgetCaller } from '../../pay/forget';
import { lookAfter } from '../../pay/look-after';
import { OUTCOME } from '../../pay/outcome-work';
import type { PayParts } from '../../pay/parts';
import { noteReceiptStatus } from '../../pay/receipts';
import { watchCall, watchOutcome } from '../../pay/watch';
import { CALL_WATCH } from '../../pay/watch-items';
import { callWords } from '../../pay/words/calls';
import { textWords } from '../../pay/words/texts';
import type { HouseDesk } from '../desk';
import { payParts, payStart } from '../pay';
import { withFacts } from '../with-facts';

/** Payments that have begun are looked after even when the desk was switched off meanwhile. */
const inTime =
  (work: Handler<PayParts>): Handler<Bellhop> =>
  (item, bellhop) =>
    withFacts(bellhop, async (facts) =>
      facts.settings.desks.pay ? work(item, payParts(bellhop, facts)) : 'done',
    );

const desk: HouseDesk = {
  answerText({ facts: { settings, texts }, text }) {
    const language = firstLanguage(languageOfCountry(text.from), settings.business.language);
    return Promise.resolve({
      reply: textWords(language, texts.pay)(settings.business.name),
      language,
    });
  },
  async answerCall({ bellhop, facts, call }) {
    const { business, desks } = facts.settings;
    if (!desks.pay?.on) {
      const language = business.language ?? DEFAULT_LANGUAGE;
      const sentences = [callWords(language, facts.texts.pay).goodbye(business.name)];
      return { language: VOICES[language], sentences };
    }
    return takeCall(call, payParts(bellhop, facts));
  },
  noteText: (bellhop, facts, { reference, status, code }) =>
    noteReceiptStatus(reference, status, code, payParts(bellhop, facts)),
  async takeOff(bellhop, facts, key, { erase }) {
    if (facts.settings.desks.pay) await forgetCaller(key, erase, payParts(bellhop, facts));
  },
  round: (bellhop, facts) => lookAfter(payParts(bellhop, facts)),
  work: { [CALL_WATCH]: inTime(watchCall), [OUTCOME]: inTime(watchOutcome) },
  async start(bellhop, facts, { key, me, begins }) {
    if (begins) await together([openConsole(key, { ...bellhop, readers: bellhop.readers })]);
    const mail = bellhop.config.mail !== undefined;
    const may = { admin: me.admin, mail };
    return { identity: consoleIdentity(key), start: payStart(key, facts, may) };
  },
};

/** The desk that takes cards over the phone. */
export const pay = (): HouseDesk => desk;
