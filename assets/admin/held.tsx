import type { HeldTexts } from '../../src/house/admin/api';
import { ActionButton } from '../components/action-button';
import { readable } from '../components/phone-number';
import { shownText } from './drafts';
import { moment, useReading } from './reading';
import { words } from './words';

const PAGE = 50;
const MOST = 500;

/** What would have been sent, had test mode not kept it back. */
export function Held({ testMode }: { readonly testMode: boolean }) {
  const say = words().held;
  const held = useReading<HeldTexts>({
    action: 'held',
    limit: PAGE,
  });
  const { answer, problem } = held;
  const texts = answer?.texts ?? [];
  return (
    <div class="section-body">
      <p>{testMode ? say.intro : say.off}</p>
      {problem && (
        <p class="form-error" role="alert">
          {problem}
        </p>
      )}
      {answer && texts.length === 0 && testMode && <p class="quiet">{say.none}</p>}
      <ul class="held">
        {texts.map(({ to, text, template, mail, at }, index) => (
          <li key={texts.length - index} class="held-text">
            <p class="held-to">
              <b>{say.to(mail ? to : readable(to))}</b>{' '}
              <span class="quiet">
                {say.by(
                  mail ? say.mail : to.startsWith('whatsapp:') ? 'WhatsApp' : 'SMS',
                  moment(at, shownText('business.timeZone')),
                )}
                {template !== undefined && `, ${say.template(template)}`}
                {mail &&
                  mail.attachments.length > 0 &&
                  `, ${say.attached(mail.attachments.join(', '))}`}
              </span>
            </p>
            {mail && <p>{mail.subject}</p>}
            <p class="bubble">{text}</p>
          </li>
        ))}
      </ul>
      {answer?.more && texts.length < MOST && (
        <ActionButton
          state={held.reading ? 'pending' : 'idle'}
          onPress={() => held.again({ action: 'held', limit: Math.min(MOST, texts.length + PAGE) })}
        >
          {say.showMore}
        </ActionButton>
      )}
    </div>
  );
}
