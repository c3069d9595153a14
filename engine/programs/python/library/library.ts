import type { Runtime } from '../runtime';
import type { PyModule } from '../values';
import { abcModule } from './abc-module';
import { asyncioModule } from './asyncio-module';
import { base64Module } from './base64-module';
import { flaskModule } from './flask/flask-module';
import { hashlibModule } from './hashlib-module';
import { httpModule } from './http-module';
import { httpServerModule } from './http-server-module';
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
import { signalModule } from './signal-module';
import { socketModule } from './socket-module';
import { sysModule } from './sys-module';
import { datetimeModule, timeModule } from './time-modules';
import { tracebackModule } from './traceback-module';
import { uuidModule } from './uuid-module';
import { uvicornModule } from './uvicorn-module';

/** By name, with the name that `pip` needs to have installed where it does not come with Python. */
const LIBRARY: Readonly<Record<string, (runtime: Runtime) => PyModule>> = {
  __future__: () => moduleOf('__future__', {}, { annotations: null, print_function: null, division: null }),
  abc: abcModule,
  asyncio: asyncioModule,
  base64: base64Module,
  atexit: (runtime) =>
    moduleOf('atexit', {
      register: ([work = null]) => {
        runtime.atExit.push(work);
        return work;
      },
    }),
  datetime: datetimeModule,
  flask: flaskModule,
  hashlib: hashlibModule,
  'http.server': httpServerModule,
  http: () => httpModule(),
  json: jsonModule,
  logging: loggingModule,
  math: mathModule,
  os: osModule,
  platform: platformModule,
  random: randomModule,
  re: reModule,
  redis: redisModule,
  requests: requestsModule,
  _room_http: requestsModule,
  signal: signalModule,
  socket: socketModule,
  sys: sysModule,
  time: timeModule,
  traceback: tracebackModule,
  uuid: uuidModule,
  uvicorn: uvicornModule,
};

/** A module that the room plays, or null. */
export function libraryModule(name: string, runtime: Runtime): PyModule | null {
  return Object.hasOwn(LIBRARY, name) ? (LIBRARY[name] as (runtime: Runtime) => PyModule)(runtime) : null;
}
