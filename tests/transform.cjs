// Jest's transform: the same esbuild that builds what is deployed, one file at a time.
const { createHash } = require('node:crypto');
const { transformSync, version } = require('esbuild');

const options = {
  format: 'cjs',
  target: 'node20',
  sourcemap: 'inline',
  jsx: 'automatic',
  jsxImportSource: 'preact',
};

module.exports = {
  getCacheKey: (source, file) =>
    createHash('sha256')
      .update(version)
      .update(JSON.stringify(options))
      .update(file)
      .update(source)
      .digest('hex'),
  process: (source, file) => ({
    code: transformSync(source, {
      ...options,
      sourcefile: file,
      loader: file.endsWith('x') ? 'tsx' : file.endsWith('ts') ? 'ts' : 'js',
    }).code,
  }),
};
