import { BRIDGE } from './bridge';
import { BYTES } from './bytes';
import { EVENTS } from './events';
import { FILES } from './files';
import { LOADING } from './loading';
import { MODULES } from './modules';
import { PATHS } from './paths';
import { PROCESS } from './process';
import { REQUESTS } from './requests';
import { SHOWING } from './showing';
import { TIME } from './time';

/**
 * What a Node program finds around it, in JavaScript: it runs inside QuickJS before the program, over a few functions
 * that begin with `__host`. Files and prints are answered at once, everything else when the program has nothing to do.
 */
export const PRELUDE = `
(() => {
  const host = globalThis.__host;
  delete globalThis.__host;
  const facts = JSON.parse(host.facts());
${SHOWING}${TIME}${EVENTS}${PROCESS}${PATHS}${BYTES}${FILES}${REQUESTS}${MODULES}${LOADING}${BRIDGE}
})()
`;
