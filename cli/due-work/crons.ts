/** One way to have /tick called from outside, ready to paste. */
export interface CronInstruction {
  readonly name: string;
  /** How exact it is and what it costs. */
  readonly about: string;
  readonly steps: readonly string[];
  /** What to paste, and in which language it is. */
  readonly paste?: { readonly language: string; readonly text: string };
}

/** Stands for the secret, so that what is printed, pasted and shown around does not hold it. */
export const SECRET_HERE = 'YOUR_TICK_SECRET';

/**
 * Every way we know of to ring from outside, the most exact first. `baseUrl` is where the functions are, without a slash
 * at the end.
 */
export function cronInstructions(baseUrl: string): readonly CronInstruction[] {
  const url = `${baseUrl}/tick`;
  return [
    {
      name: 'A computer that is always on',
      about: 'Every minute, to the minute. Costs nothing where there is such a computer.',
      steps: [
        'Open the list of timed commands with "crontab -e".',
        `Paste these lines and put the secret in place of ${SECRET_HERE}.`,
      ],
      paste: {
        language: 'sh',
        text: [
          `TICK_SECRET=${SECRET_HERE}`,
          `* * * * * curl --silent --show-error --fail --max-time 10 --header "Authorization: Bearer $TICK_SECRET" ${url} >/dev/null`,
        ].join('\n'),
      },
    },
    {
      name: 'A cron service on the web',
      about:
        'Every minute with most of them, some free of charge. Choose one that sends headers of your own and tells you when calls fail.',
      steps: [
        `Address: ${url}`,
        'Method: GET or POST, without a body.',
        `Header: Authorization, with the value "Bearer ${SECRET_HERE}".`,
        'Schedule: every minute. Time limit: 10 seconds or more.',
        'Success: status 200. 401 means that the secret is another one; 503 means that the account was busy, and the next call makes up for it.',
      ],
    },
    {
      name: 'Google Apps Script',
      about:
        'Every minute, give or take half of one, within the free daily allowance of an ordinary Google account.',
      steps: [
        'Make a new project at script.google.com and paste this.',
        'Project settings, Script properties: add TICK_SECRET with the secret as its value.',
        'Run "install" once and allow what it asks for.',
      ],
      paste: {
        language: 'js',
        text: [
          'function tick() {',
          "  const secret = PropertiesService.getScriptProperties().getProperty('TICK_SECRET');",
          `  UrlFetchApp.fetch('${url}', { headers: { Authorization: 'Bearer ' + secret } });`,
          '}',
          'function install() {',
          '  ScriptApp.getProjectTriggers().forEach((trigger) => ScriptApp.deleteTrigger(trigger));',
          "  ScriptApp.newTrigger('tick').timeBased().everyMinutes(1).create();",
          '}',
        ].join('\n'),
      },
    },
    {
      name: 'GitHub Actions',
      about:
        'Every five minutes at best, often later, and in a public repository it stops after 60 days without a change. Good as a second bell, poor as the only one.',
      steps: [
        'In a private repository: Settings, Secrets and variables, Actions: add TICK_SECRET.',
        'Put this into .github/workflows/tick.yml on the default branch.',
      ],
      paste: {
        language: 'yaml',
        text: [
          'name: tick',
          'on:',
          '  schedule:',
          "    - cron: '2-59/5 * * * *'",
          '  workflow_dispatch:',
          'jobs:',
          '  tick:',
          '    runs-on: ubuntu-latest',
          '    timeout-minutes: 2',
          '    steps:',
          `      - run: 'curl --silent --show-error --fail --max-time 10 --retry 2 --header "Authorization: Bearer $TICK_SECRET" ${url}'`,
          '        env:',
          '          TICK_SECRET: ${{ secrets.TICK_SECRET }}',
        ].join('\n'),
      },
    },
    {
      name: 'Trello Butler',
      about:
        'Once a day for each command, 250 runs a month on a free workspace. Enough for daily clearing up, not for reminders.',
      steps: [
        'Automation, Calendar: "every day at 4:00 am".',
        `Action, Content or Other, HTTP request: "post to url", with the address ${url}.`,
        'Choose "with headers" and paste this.',
      ],
      paste: { language: 'json', text: `{"Authorization": "Bearer ${SECRET_HERE}"}` },
    },
  ];
}

/** The instructions as Markdown, for the terminal and for docs/guide-due-work.md alike. */
export function printedCrons(baseUrl: string): string {
  return cronInstructions(baseUrl)
    .map(({ name, about, steps, paste }) =>
      [
        `### ${name}`,
        about,
        steps.map((step, at) => `${at + 1}. ${step}`).join('\n'),
        ...(paste ? [['```' + paste.language, paste.text, '```'].join('\n')] : []),
      ].join('\n\n'),
    )
    .join('\n\n');
}
