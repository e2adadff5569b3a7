import { control, type Mail } from '../control';
import { useReading } from '../live';
import { Problem } from './problem';

function MailItem({ mail }: { mail: Mail }) {
  return (
    <li>
      <details>
        <summary>
          <strong>{mail.subject}</strong> to {mail.to.join(', ')}{' '}
          <time class="muted" dateTime={mail.at}>
            {new Date(mail.at).toLocaleString('en-GB')}
          </time>
        </summary>
        {mail.text ? (
          <pre>{mail.text}</pre>
        ) : (
          // Without permissions, the mail's own HTML can run nothing and reach nobody.
          <iframe class="mail" sandbox="" srcdoc={mail.html} title={mail.subject} />
        )}
        {mail.attachments.length > 0 && (
          <ul>
            {mail.attachments.map(({ filename, type, bytes }) => (
              <li>
                {filename}, {type}, {bytes} bytes
              </li>
            ))}
          </ul>
        )}
      </details>
    </li>
  );
}

/** Mails that desks sent, newest first; none of them left the machine. */
export function Mails() {
  const mails = useReading('mails', control.mails, (change) => change.what === 'requests');
  return (
    <>
      <Problem text={mails.problem} />
      {mails.value?.length === 0 && (
        <p class="nothing">No mail yet. What a desk mails is caught and shown here.</p>
      )}
      <ul class="plain">
        {mails.value?.toReversed().map((mail) => (
          <MailItem key={mail.id} mail={mail} />
        ))}
      </ul>
    </>
  );
}
