const KEYS = ['1', '2', '3', '*', '4', '5', '6', '0', '7', '8', '9', '#'] as const;

const NAMES: Readonly<Record<string, string>> = { '*': 'Star', '#': 'Hash' };

/** The keys of a phone in the middle of a call; each is sent as it is pressed. */
export function DialPad(props: { press: (key: string) => void }) {
  return (
    <div class="keys" role="group" aria-label="Keys">
      {KEYS.map((key) => (
        <button
          key={key}
          type="button"
          onClick={() => props.press(key)}
          {...(NAMES[key] ? { 'aria-label': NAMES[key] } : {})}
        >
          {key}
        </button>
      ))}
    </div>
  );
}
