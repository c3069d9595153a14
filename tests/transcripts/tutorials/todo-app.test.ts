import { expect, test } from 'vitest';
import { SoloServer } from '#server/shell/solo-server';
import { StudentShell } from '#server/shell/student-shell';
import { follow } from './tutorial';

const INDEX = `const express = require('express');
const app = express();
app.use(express.json());
app.use(express.static(__dirname + '/static'));
const items = [];
app.get('/items', (req, res) => res.send(items));
app.post('/items', (req, res) => { items.push(req.body); res.send(req.body); });
app.listen(3000, () => console.log('Listening on port 3000'));`;

const PACKAGE = `{
  "name": "todo-app",
  "version": "1.0.0",
  "scripts": { "start": "node src/index.js" },
  "dependencies": { "express": "^4.18.2", "uuid": "^9.0.0" },
  "devDependencies": { "nodemon": "^2.0.20" }
}`;

const DOCKERFILE = `# syntax=docker/dockerfile:1
FROM node:lts-alpine
WORKDIR /app
COPY . .
RUN yarn install --production
CMD ["node", "src/index.js"]
EXPOSE 3000`;

test('I120 an introduction with a to-do list: build, change, share, keep, look inside', async () => {
  await using server = new SoloServer({ leaping: true });
  const teacher = await StudentShell.open(server);
  await using ana = await teacher.neighbour('Ana');
  await follow(ana, [
    ['sudo docker run -d -p 8088:80 --name welcome docker/welcome-to-docker', 'Downloaded newer image'],
    ['curl -s localhost:8088', 'Congratulations!!!'],
    ['docker rm -f welcome', 'welcome\n'],
    ['mkdir -p todo/src/static && cd todo'],
    [`cat > package.json <<'EOF'\n${PACKAGE}\nEOF`],
    [`cat > src/index.js <<'EOF'\n${INDEX}\nEOF`],
    ["echo '<h1>No items yet!</h1>' > src/static/index.html"],
    [`cat > Dockerfile <<'EOF'\n${DOCKERFILE}\nEOF`],
    [
      'docker build -t getting-started .',
      /\[1\/4\] Resolving packages\.\.\.\n(.*\n)*Successfully tagged getting-started:latest/,
    ],
    ['docker run -d -p 127.0.0.1:3000:3000 --name todo getting-started'],
    ['curl -s localhost:3000', '<h1>No items yet!</h1>'],
    [`curl -s -X POST -H 'Content-Type: application/json' -d '{"name":"milk"}' localhost:3000/items`],
    ['curl -s localhost:3000/items', '[{"name":"milk"}]'],
    ["echo '<h1>You have no todo items yet!</h1>' > src/static/index.html"],
    ['docker build -t getting-started .', /Step 2\/6 : WORKDIR \/app\n ---> Using cache/],
    ['docker run -dp 127.0.0.1:3000:3000 getting-started', 'port is already allocated', 125],
    ['docker rm -f todo'],
    ['docker run -dp 127.0.0.1:3000:3000 --name todo getting-started'],
    ['curl -s localhost:3000', 'You have no todo items yet!'],
    ['docker image history getting-started', 'RUN /bin/sh -c addgroup'],
    ['docker run -d ubuntu bash -c "shuf -i 1-10000 -n 1 -o /data.txt && tail -f /dev/null"'],
    ['docker exec $(docker ps -ql) cat /data.txt', /^\d+\n$/],
    ['docker run --rm ubuntu cat /data.txt', 'No such file or directory', 1],
    ['docker volume create todo-db', 'todo-db\n'],
    ['docker run --rm -v todo-db:/etc/todos alpine:3.19 sh -c "echo milk > /etc/todos/list"'],
    ['docker run --rm --mount type=volume,src=todo-db,target=/etc/todos busybox:1.36 cat /etc/todos/list', 'milk\n'],
    [
      'docker run --rm --mount type=bind,src="$(pwd)",target=/src ubuntu:22.04 ls /src',
      'Dockerfile\npackage.json\nsrc\n',
    ],
    ['docker network create todo-app'],
    ['docker run -d --network todo-app --name backend getting-started yarn start'],
    ['docker logs backend', 'yarn run v1.22.22\n$ node src/index.js\nListening on port 3000\n'],
    ['docker run --rm getting-started yarn nosuch', 'error Command "nosuch" not found.', 1],
    ['docker run --rm getting-started yarn add left-pad', /success Saved \d+ new dependenc/],
    ['docker run --rm --network todo-app curlimages/curl -s http://backend:3000', 'You have no todo items yet!'],
  ]);
  expect(await ana.read((state) => [...state.registry.repositories.keys()])).toEqual([]);
});
