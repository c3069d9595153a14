const DOCKERFILE = `FROM node:14-alpine
WORKDIR /app
COPY package.json .
RUN npm install
COPY . .
EXPOSE 3000
CMD ["npm","start"]
`;

const PACKAGE = `{
  "name": "web-app",
  "version": "1.0.0",
  "private": true,
  "scripts": {
    "start": "node server.js"
  },
  "dependencies": {
    "express": "^4.18.2"
  }
}
`;

const SERVER = `const os = require('os');
const express = require('express');

const app = express();

app.use(express.static('public'));

app.get('/hostname', (req, res) => {
  res.send(os.hostname() + '\\n');
});

// 3000 is the port that the Dockerfile documents; 80 is there for those who publish the usual web port.
app.listen(3000, () => console.log('web-app listens on port 3000'));
app.listen(80, () => console.log('web-app listens on port 80'));
`;

const PAGE = `<!doctype html>
<html lang="en">
<head>
  <meta charset="utf-8">
  <title>web-app v1.0</title>
  <style>
    body { font: 1.1rem/1.6 system-ui, sans-serif; max-width: 34rem; margin: 12vh auto; padding: 0 1rem; background: #f7f3ea; color: #23303b; }
    h1 { font-size: 2.4rem; line-height: 1.1; margin: 0 0 .5rem; }
    code { background: #fff; border: 1px solid #d8d0bf; border-radius: .3rem; padding: .1rem .35rem; }
  </style>
</head>
<body>
  <h1>Hello from a container</h1>
  <p>This page is a file of the image <code>web-app:v1.0</code>. Everyone who runs the image starts with the same page.</p>
  <p>Change it in <em>your</em> container and look here again: nobody else's page changes.</p>
</body>
</html>
`;

/** The Node example as files of a host: paths below the home folder, with their content. */
export function exampleFiles(): ReadonlyMap<string, string> {
  return new Map([
    ['web-app/.dockerignore', 'node_modules\nnpm-debug.log\n.git\n'],
    ['web-app/Dockerfile', DOCKERFILE],
    ['web-app/package.json', PACKAGE],
    ['web-app/public/index.html', PAGE],
    ['web-app/server.js', SERVER],
  ]);
}
