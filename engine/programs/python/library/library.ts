import type { Runtime } from '../runtime';
import { PyModule } from '../values';
import { fastapiModule, uvicornModule } from './fastapi-module';
import { flaskModule } from './flask-module';
import { httpServerModule } from './http-server-module';
import { jsonModule } from './json-module';
import { loggingModule } from './logging-module';
import { moduleOf } from './module-of';
import { osModule } from './os-module';
import { redisModule } from './redis-module';
import { requestsModule } from './requests-module';
import * as small from './small-modules';
import { sysModule } from './sys-module';
import { datetimeModule, timeModule } from './time-modules';

/** By name, with the name that `pip` needs to have installed where it does not come with Python. */
const LIBRARY: Readonly<Record<string, (runtime: Runtime) => PyModule>> = {
  __future__: () => moduleOf('__future__', {}, { annotations: null, print_function: null, division: null }),
  abc: small.abcModule,
  asyncio: small.asyncioModule,
  atexit: (runtime) =>
    moduleOf('atexit', {
      register: ([work = null]) => {
        runtime.atExit.push(work);
        return work;
      },
    }),
  collections: small.collectionsModule,
  contextlib: small.contextlibModule,
  copy: small.copyModule,
  dataclasses: small.dataclassesModule,
  datetime: datetimeModule,
  fastapi: fastapiModule,
  flask: flaskModule,
  functools: small.functoolsModule,
  hashlib: small.hashlibModule,
  'http.server': httpServerModule,
  http: () => new PyModule('http', new Map()),
  itertools: small.itertoolsModule,
  json: jsonModule,
  logging: loggingModule,
  math: small.mathModule,
  os: osModule,
  platform: small.platformModule,
  random: small.randomModule,
  redis: redisModule,
  requests: requestsModule,
  socket: small.socketModule,
  string: small.stringModule,
  sys: sysModule,
  time: timeModule,
  typing: small.typingModule,
  uuid: small.uuidModule,
  uvicorn: uvicornModule,
};

/** A module that the room plays, or null. */
export function libraryModule(name: string, runtime: Runtime): PyModule | null {
  return Object.hasOwn(LIBRARY, name) ? (LIBRARY[name] as (runtime: Runtime) => PyModule)(runtime) : null;
}
