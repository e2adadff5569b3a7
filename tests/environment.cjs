// Where test files run. A house that is as good as new is lent to the next file of the same worker instead of being
// built again: it runs outside the files, from what is built, and each test begins it afresh anyway.
const path = require('node:path');
const { TestEnvironment } = require('jest-environment-node');

/** How many files one house serves before it is built anew, so that nothing can pile up in it for ever. */
const FILES = 25;
/** What jest's parent process sends when there is nothing left to do (CHILD_MESSAGE_END of jest-worker). */
const END = 2;

/** The house that stands, for whom it was built, and whether something failed in it. */
let house;

async function takeDown() {
  const { local } = house ?? {};
  house = undefined;
  await local?.stop();
}

async function lend(variables, processes) {
  const key = JSON.stringify([variables, processes]);
  if (house?.key !== key || house.spoiled || house.files >= FILES) {
    await takeDown();
    const { startLocal, seedAccount } = require(path.join(process.cwd(), 'dist/tests/local.js'));
    const local = await startLocal({ seed: seedAccount, kind: 'empty', processes, variables });
    house = { key, local, files: 0, spoiled: false };
  }
  house.files++;
  house.local.lines.length = 0;
  house.local.problems.length = 0;
  return house.local;
}

// The house's processes end with this one (emulator/runtime/supervisor.ts).
process.on('message', (message) => {
  if (Array.isArray(message) && message[0] === END) process.exit(0);
});

module.exports = class extends TestEnvironment {
  async setup() {
    await super.setup();
    this.global.lendHouse = lend;
  }
  handleTestEvent({ name }) {
    const failed = ['test_fn_failure', 'hook_failure', 'error'].includes(name);
    if (failed && house) house.spoiled = true;
  }
};
module.exports.takeDown = takeDown;
