import type { Button, Text } from './control';

/** A button that sends something back. */
type Answer = Extract<Button, { id: string }>;

/** What happens when one is pressed; `from` is the number whose message it stands under. */
export type Press = (answer: Answer, from: string) => void;

function One(props: { button: Button; press: (answer: Answer) => void }) {
  const { button } = props;
  if (button.kind === 'url')
    return (
      <a class="answer" href={button.url} target="_blank" rel="noopener noreferrer">
        {button.title}
      </a>
    );
  if (button.kind === 'phone')
    return (
      <span class="answer">
        {button.title}, {button.phone}
      </span>
    );
  return (
    <button type="button" class="answer" onClick={() => props.press(button)}>
      {button.title}
      {button.kind === 'list' && button.description && <small>{button.description}</small>}
    </button>
  );
}

/** The buttons under a WhatsApp message, or the list that one of them opens. */
export function Answers({ text, press }: { text: Text; press: Press }) {
  if (text.buttons.length === 0) return null;
  const all = text.buttons.map((button) => (
    <One button={button} press={(answer) => press(answer, text.from)} />
  ));
  if (text.menu !== null)
    return (
      <details class="answers">
        <summary class="answer">{text.menu}</summary>
        {all}
      </details>
    );
  return (
    <div class="answers" role="group" aria-label="Answers to press">
      {all}
    </div>
  );
}
