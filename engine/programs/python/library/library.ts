import type { Runtime } from '../runtime';
import { PyModule } from '../values';
import { abcModule } from './abc-module';
import { asyncioModule } from './asyncio-module';
import { collectionsModule } from './collections-module';
import { contextlibModule } from './contextlib-module';
import { copyModule } from './copy-module';
import { dataclassesModule } from './dataclasses-module';
import { fastapiModule, uvicornModule } from './fastapi-module';
import { flaskModule } from './flask/flask-module';
import { functoolsModule } from './functools-module';
import { hashlibModule } from './hashlib-module';
import { httpServerModule } from './http-server-module';
import { itertoolsModule } from './itertools-module';
import { jsonModule } from './json-module';
import { loggingModule } from './logging-module';
import { mathModule } from './math-module';
import { moduleOf } from './module-of';
import { osModule } from './os-module';
import { platformModule } from './platform-module';
import { randomModule } from './random-module';
import { reModule } from './re/re-module';
import { redisModule } from './redis-module';
import { requestsModule } from './requests-module';
import { socketModule } from './socket-module';
import { stringModule } from './string-module';
import { sysModule } from './sys-module';
import { datetimeModule, timeModule } from './time-modules';
import { typingModule } from './typing-module';
import { uuidModule } from './uuid-module';

/** By name, with the name that `pip` needs to have installed where it does not come with Python. */
const LIBRARY: Readonly<Record<string, (runtime: Runtime) => PyModule>> = {
  __future__: () => moduleOf('__future__', {}, { annotations: null, print_function: null, division: null }),
  abc: abcModule,
  asyncio: asyncioModule,
  atexit: (runtime) =>
    moduleOf('atexit', {
      register: ([work = null]) => {
        runtime.atExit.push(work);
        return work;
      },
    }),
  collections: collectionsModule,
  contextlib: contextlibModule,
  copy: copyModule,
  dataclasses: dataclassesModule,
  datetime: datetimeModule,
  fastapi: fastapiModule,
  flask: flaskModule,
  functools: functoolsModule,
  hashlib: hashlibModule,
  'http.server': httpServerModule,
  http: () => new PyModule('http', new Map()),
  itertools: itertoolsModule,
  json: jsonModule,
  logging: loggingModule,
  math: mathModule,
  os: osModule,
  platform: platformModule,
  random: randomModule,
  re: reModule,
  redis: redisModule,
  requests: requestsModule,
  socket: socketModule,
  string: stringModule,
  sys: sysModule,
  time: timeModule,
  typing: typingModule,
  uuid: uuidModule,
  uvicorn: uvicornModule,
};

/** A module that the room plays, or null. */
export function libraryModule(name: string, runtime: Runtime): PyModule | null {
  return Object.hasOwn(LIBRARY, name) ? (LIBRARY[name] as (runtime: Runtime) => PyModule)(runtime) : null;
}
