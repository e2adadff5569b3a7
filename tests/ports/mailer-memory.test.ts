import { memoryMailer } from '../../src/adapters/memory/mailer';
import { mailerConformance } from './mailer';

mailerConformance('memory', async () => {
  const mailer = memoryMailer({ now: () => Date.UTC(2026, 10, 21) });
  return {
    mailer,
    inbox: async () => mailer.all().map(({ at: _at, ...mail }) => mail),
    loseNext: async (when) => mailer.loseNext(when),
    refuse: async (code) => mailer.answerWith({ state: 'refused', code, passing: code === 'busy' }),
  };
});
