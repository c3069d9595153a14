/** A lesson with everything in it that a lesson can have. */
export const EXAMPLE_LESSON = `---
title: Stop is not remove
summary: What a container keeps while it is stopped.
minutes: 12
order: 4
---

For the author: see <b>chapter 4</b>.

## Stop \`web1\`

\`\`\`step
id: stop-it
stage: run
claims: { 11: refutes }
\`\`\`

A stopped container
is **not \`gone\`**. Its sheet stays.

- one
- *two*

\`\`\`
web1   Exited (0)
\`\`\`

\`\`\`question
question: Where is \`web1\`?
options: [gone, listed by \`ps -a\`]
right: listed by \`ps -a\`
\`\`\`

\`\`\`answer
It has only stopped.
\`\`\`

\`\`\`try
docker stop web1
docker ps -a
\`\`\`

\`\`\`check in-order
- say: web1 has stopped
  container: { name: web1, state: exited }
- say: You have looked for it with \`docker ps -a\`
  ran: docker ps -a
\`\`\`

\`\`\`hint
\`docker ps\` is not enough.
\`\`\`

\`\`\`hint
Type it.
\`\`\`

\`\`\`start
fresh: true
files:
  web/index.html: |
    <h1>hi</h1>
images: [nginx:alpine]
lines:
  - docker run -d --name web1 nginx:alpine
\`\`\`

\`\`\`solution save=web/index.html
new
\`\`\`

\`\`\`solution
docker stop web1
docker ps -a
\`\`\`
`;
