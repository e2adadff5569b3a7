// What the type checker and the formatter cannot see: promises nobody waits for, time and secrets read where decisions
// are made, and the habits of this house. `.dependency-cruiser.cjs` keeps who may import whom.
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const typescript = ['**/*.ts', '**/*.tsx'];
const desks = '{waitlist,events,line,pay,team}';
const sharedParts = '{people,messaging,agenda,staff,ports,languages}';

/** Rules of `no-restricted-syntax` for all TypeScript; a block that adds its own has to repeat them. */
const everywhere = [
  {
    selector: 'TSAsExpression > TSAsExpression[typeAnnotation.type="TSUnknownKeyword"]',
    message: 'A double cast hides a wrong type. Parse it with a schema or write a type guard.',
  },
];

/** Decisions are pure: time arrives as an argument or through the clock port, so that a test can push it. */
const noOwnTime = [
  {
    selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
    message: 'Take the time as an argument or from the clock port.',
  },
  {
    selector: 'CallExpression[callee.name="Date"]',
    message: 'Take the time as an argument or from the clock port.',
  },
  {
    selector: 'MemberExpression[object.name="Temporal"][property.name="Now"]',
    message: 'Take the time as an argument or from the clock port.',
  },
];

/** What makes a test pass by accident or depend on the machine's mood. */
const honestTests = [
  {
    selector: 'CallExpression[callee.property.name=/^(toBeDefined|toBeTruthy|toBeFalsy)$/]',
    message: 'Almost anything passes this. Say the value you expect.',
  },
  {
    selector:
      'MemberExpression[object.name="jest"][property.name=/^(mock|doMock|unstable_mockModule)$/]',
    message: 'Our own modules are not mocked: use the memory version of a port or the emulator.',
  },
  {
    selector:
      'MemberExpression[object.name=/^(test|it|describe)$/][property.name=/^(only|skip|todo)$/]',
    message: 'A test that does not run shows nothing.',
  },
];

export default defineConfig(
  globalIgnores(['dist/', 'node_modules/', 'coverage/', '.local/']),

  {
    files: ['**/*.{js,cjs,mjs,ts,tsx}'],
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-constant-binary-expression': 'error',
      'no-unreachable': 'error',
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'], location: 'start' }],
    },
  },

  {
    files: typescript,
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { project: './tsconfig.json' } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      // A port is asynchronous even where its memory version has nothing to wait for.
      '@typescript-eslint/require-await': 'off',
      'max-lines': ['error', { max: 350, skipBlankLines: true, skipComments: true }],
      'no-restricted-syntax': ['error', ...everywhere],
    },
  },

  {
    files: ['src/**', 'functions/**', 'assets/**'],
    ignores: ['src/edge/log.ts'],
    rules: { 'no-console': 'error' },
  },

  {
    files: [`src/${desks}/**`, `src/${sharedParts}/**`],
    rules: {
      'no-restricted-globals': [
        'error',
        { name: 'process', message: 'Variables are read in src/config.ts and handed in.' },
        { name: 'fetch', message: 'The outside world is reached through a port.' },
        { name: 'setTimeout', message: 'Later work belongs to the agenda; nothing here waits.' },
        { name: 'setInterval', message: 'Later work belongs to the agenda; nothing here waits.' },
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'Use the clock port, or an argument.' },
        { object: 'performance', property: 'now', message: 'Use the clock port, or an argument.' },
        {
          object: 'Math',
          property: 'random',
          message: 'Take chance as an argument or from a port.',
        },
      ],
      'no-restricted-syntax': ['error', ...everywhere, ...noOwnTime],
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '^(twilio|axios|@twilio|@twilio-labs|@sendgrid|twilio-sync|got|ws)(/|$)',
              message: 'Only src/adapters knows a vendor.',
            },
            {
              regex: '^(node:)?(process|fs|http|https|net|tls|child_process|timers)(/|$)',
              message: 'Desks and shared parts reach the outside world through ports.',
            },
          ],
        },
      ],
    },
  },

  {
    // It puts itself in front of Node's own functions, which are unbound and typed as loosely as Node has them.
    files: ['emulator/runtime/preload.ts', 'emulator/runtime/preload/**'],
    rules: {
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
    },
  },

  {
    // Lists of sentences are as long as what people say.
    files: [`src/${desks}/words/**`, `src/${desks}/understanding/**/phrases*.ts`],
    rules: { 'max-lines': 'off' },
  },

  {
    files: ['tests/**'],
    rules: {
      'max-lines': ['error', { max: 450, skipBlankLines: true, skipComments: true }],
      'no-restricted-syntax': ['error', ...everywhere, ...honestTests],
      // Answers off the wire are compared with what is expected; their type is not the point of the test.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
);
