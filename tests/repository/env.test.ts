import { variableNames } from '../../src/config';
import { exampleVariables } from './support-files';

test('.env.example and the schema of variables name the same variables', () => {
  const inExample = exampleVariables().map((variable) => variable.name);
  expect([...inExample].sort()).toEqual([...variableNames].sort());
});

test('a sentence above each variable says what it is for', () => {
  const unexplained = exampleVariables().filter((variable) => !variable.explained);
  expect(unexplained.map((variable) => variable.name)).toEqual([]);
});
