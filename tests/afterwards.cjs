// After everything: where jest runs the files in its own process, the last house is still standing.
module.exports = () => require('./environment.cjs').takeDown();
