'use strict';
// The protocol without n8n: verify, open, parse and seal WeCom callbacks from any program.
module.exports = require('./dist/nodes/WecomSuite/protocol/index.js');
