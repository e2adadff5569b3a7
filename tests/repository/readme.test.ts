import { exists, missingCommands, read } from './support-files';

/** Commands in running text and in code blocks; what stands after `#` in a block is a remark. */
function commandsIn(text: string): string[] {
  const inline = [...text.matchAll(/`(npm [^`\n]+)`/g)].map((match) => match[1] ?? '');
  const blocks = [...text.matchAll(/```\w*\n([\s\S]*?)```/g)].flatMap((match) =>
    (match[1] ?? '').split('\n').map((line) => line.replace(/^\s*\$ /, '').trim()),
  );
  return [...inline, ...blocks.filter((line) => line.startsWith('npm '))].map((line) =>
    line.split(/\s{2,}|\s#/)[0]!.trim(),
  );
}

/** Links to files of ours, without the part after `#`. */
function filesLinkedIn(text: string): string[] {
  return [...text.matchAll(/\]\(([^)\s]+)\)|<img[^>]+src="([^"]+)"/g)]
    .map((match) => (match[1] ?? match[2] ?? '').replace(/#.*$/, ''))
    .filter((link) => link !== '' && !/^[a-z]+:/.test(link));
}

const papers = ['README.md', 'CONTRIBUTING.md', 'ARCHITECTURE.md'];

test('the README names the two commands a newcomer needs', () => {
  expect(commandsIn(read('README.md'))).toEqual(expect.arrayContaining(['npm start', 'npm test']));
});

test('the README shows a picture of the running system', () => {
  const pictures = filesLinkedIn(read('README.md')).filter((file) =>
    /\.(gif|png|webp|svg)$/.test(file),
  );
  expect(pictures).not.toEqual([]);
});

test.each(papers)('every command named in %s exists', (paper) => {
  expect(missingCommands(commandsIn(read(paper)))).toEqual([]);
});

test.each(papers)('every file linked from %s exists', (paper) => {
  expect(filesLinkedIn(read(paper)).filter((file) => !exists(file))).toEqual([]);
});

test('the README says of each of the five desks whether it works or is being built', () => {
  const lines = read('README.md').split('\n');
  const unsaid = ['Wait list', 'Events', 'Line', 'Pay', 'Team'].filter((desk) => {
    const entry = new RegExp(`^[|*\\s-]*\\[?${desk}\\b.*\\b(works|being built)\\b`);
    return !lines.some((line) => entry.test(line));
  });
  expect(unsaid).toEqual([]);
});

test('a command that does not exist is noticed', () => {
  const text =
    '```\n$ npm run nothing-of-the-kind   # remark\n```\nand `npm run bellhop -- juggle`';
  expect(missingCommands(commandsIn(text))).toHaveLength(2);
});
