import { followed } from '../../src/ports/under-way';

/** Something that is asked for, and answered when the test says so. */
function slow() {
  const answers: (() => void)[] = [];
  const port = {
    name: 'slow',
    ask: (fails = false) =>
      new Promise<string>((resolve, reject) => {
        answers.push(() => (fails ? reject(new Error('no')) : resolve('yes')));
      }),
  };
  return { port, answers };
}

test('what is asked is answered as ever, and what is no question is left alone', async () => {
  const { port, answers } = slow();
  const { port: watched } = followed(port);
  const asked = watched.ask();
  answers[0]?.();
  expect([watched.name, await asked]).toEqual(['slow', 'yes']);
});

test('waits for all that is under way, for what fails and for what follows from it', async () => {
  const { port, answers } = slow();
  const { port: watched, settled } = followed(port);
  const told: string[] = [];
  void (async () => {
    await watched.ask(true).catch(() => told.push('failed'));
    told.push(await watched.ask());
  })();
  const over = settled().then(() => told.push('settled'));
  answers[0]?.();
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(told).toEqual(['failed']);
  answers[1]?.();
  await over;
  expect(told).toEqual(['failed', 'yes', 'settled']);
});

test('waits for nothing where nothing is under way', async () => {
  await followed(slow().port).settled();
});
