import { expect, test } from 'vitest';
import { SoloServer } from '#server/shell/solo-server';
import { StudentShell } from '#server/shell/student-shell';
import { follow } from './tutorial';

const PACKAGE = `{ "name": "todo-app", "version": "1.0.0",
  "scripts": { "dev": "nodemon src/index.js" }, "dependencies": { "express": "^4.18.2" } }`;
const INDEX = `const app = require('express')();
app.get('/', (req, res) => { console.log('asked'); res.send('It works at ' + process.env.PLACE); });
app.listen(3000, () => console.log('Listening on port 3000'));`;

test('C240 C241 servers that scripts start open their ports, print where their script does, and end with it', async () => {
  await using server = new SoloServer({ leaping: true });
  const ana = await StudentShell.open(server);
  await follow(ana, [
    ['mkdir -p todo/src && cd todo'],
    [`cat > package.json <<'EOF'\n${PACKAGE}\nEOF`],
    [`cat > src/index.js <<'EOF'\n${INDEX}\nEOF`],
    [
      'docker run -dp 3000:3000 -w /app -v "$(pwd):/app" --name dev node:18-alpine sh -c "npm install && PLACE=sea npm run dev"',
    ],
    ['curl -s localhost:3000', 'It works at sea'],
    ['docker logs dev', /added \d+ packages(.*\n)*> nodemon src\/index\.js(.*\n)*Listening on port 3000\nasked\n$/],
    ['docker top dev -o pid,args', /node src\/index\.js/],
    ['docker rm -f dev'],
    ['printf \'#!/bin/sh\\necho prepared\\nnginx -g "daemon off;"\\necho over\\n\' > start.sh && chmod +x start.sh'],
    ['docker run -d -p 8080:80 -v "$(pwd)/start.sh:/start.sh" --name web nginx:alpine /start.sh'],
    ['curl -s localhost:8080', 'Welcome to nginx!'],
    ['docker exec web nginx -s reload', 'signal process started'],
    [
      'docker exec web ps',
      /1 root .*\/start\.sh\n(.*\n)*.*nginx: master process nginx -g daemon off;\n.*nginx: worker/,
    ],
    ['docker logs web', /^prepared\n(.*\n)*.*GET \/ HTTP\/1\.1(.*\n)*.*reconfiguring/],
    ['docker exec web sh -c "nginx -g \'daemon off;\'"', 'Address already in use', 1],
    ['docker exec web nginx -s quit'],
    ['docker wait web', '0\n'],
    ['docker logs web', /^over$/m],
    ['docker rm web'],
  ]);
  expect(await ana.read((state) => state.privates.get('s0')?.services?.size)).toBe(0);
});

test("C241 C242 C243 jobs, execs and what takes its shell's place", async () => {
  await using server = new SoloServer({ leaping: true });
  const ana = await StudentShell.open(server);
  await follow(ana, [
    [
      'docker run --rm redis:7-alpine sh -c "redis-server > /dev/null & sleep 1; redis-cli ping; kill %1; wait %1; echo left $?"',
      'PONG\nleft 0\n',
    ],
    // The last command of sh -c is process 1: it gets the signal itself.
    [`docker run -d --name last -p 8080:80 nginx:alpine sh -c "echo hi; nginx -g 'daemon off;'"`],
    ['curl -s localhost:8080', 'Welcome to nginx!'],
    ['docker top last -o pid,args', /^PID +COMMAND\n\d+ +nginx: master process/],
    ['docker stop last'],
    ["docker inspect -f '{{.State.ExitCode}}' last", '0\n'],
    // A shell that stays process 1 passes nothing on.
    [`docker run -d --name first -p 8081:80 nginx:alpine sh -c "nginx -g 'daemon off;'; echo over"`],
    ['curl -s localhost:8081', 'Welcome to nginx!'],
    ['docker stop -t 1 first'],
    ["docker inspect -f '{{.State.ExitCode}}' first", '137\n'],
    ['docker run -d --name site -p 8082:80 nginx:alpine sh -c "nginx && tail -f /dev/null"'],
    ['curl -s localhost:8082', 'Welcome to nginx!'],
    [`docker exec site sh -c 'kill "$(pidof nginx | cut -d" " -f3-)"'`],
    ['curl -s localhost:8082', '', 56],
    ['docker exec -d site nginx'],
    ['curl -s localhost:8082', 'Welcome to nginx!'],
    [`docker run -d --name entry nginx:alpine sh -c 'echo first; exec /docker-entrypoint.sh nginx -g "daemon off;"'`],
    ['docker exec entry wget -qO- localhost', 'Welcome to nginx!'],
    ['docker stop entry'],
    ["docker inspect -f '{{.State.ExitCode}}' entry", '0\n'],
    [
      `docker run -d --name trap --entrypoint sh nginx:alpine -c 'trap "kill \\$P; wait \\$P; exit 3" TERM; nginx -g "daemon off;" & P=$!; wait $P'`,
    ],
    ['sleep 1; docker stop -s TERM trap'],
    ["docker inspect -f '{{.State.ExitCode}}' trap", '3\n'],
    ['docker logs trap', /SIGTERM/],
    ['docker run -d --name box busybox:1.36 sleep 1h'],
    ['docker exec -d -w /etc box sh -c "PORT=9000; httpd -f -p $PORT"'.replace('$', '\\$')],
    ['until docker exec box wget -qO- localhost:9000/hostname; do sleep 0.2; done', /[0-9a-f]{12}\n$/],
    ['docker exec box sh -c "httpd -p 9000"', 'httpd: bind: Address already in use\n', 1],
    ['docker exec box ps', /httpd -f -p 9000/],
    ['docker restart -t 0 box'],
    ['docker exec box wget -qO- localhost:9000/hostname', "can't connect", 1],
    ['docker rm -f box site first last'],
  ]);
  expect(await ana.read((state) => state.privates.get('s0')?.services?.size)).toBe(0);
});
