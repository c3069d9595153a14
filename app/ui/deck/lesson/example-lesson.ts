/** A small lesson with everything that most lessons need, to begin writing from. */
export const EXAMPLE_LESSON = `---
title: My first lesson
summary: One container, made and looked at.
minutes: 5
---

## Make a container

\`\`\`step
id: make-one
stage: predict
\`\`\`

A container is made from an image. Think first, then try.

\`\`\`question
question: You run the same line twice. How many containers are there then?
options:
  - One
  - Two
right: Two
\`\`\`

\`\`\`answer
Every \`docker run\` makes a new container.
\`\`\`

\`\`\`try
docker run -d nginx
docker run -d nginx
docker ps
\`\`\`

\`\`\`check
- say: Two containers run from \`nginx\`
  container: { image: nginx, state: running, count: 2+ }
- say: You have looked with \`docker ps\`
  ran: docker ps
\`\`\`

\`\`\`hint
Press the up arrow: the last line comes back.
\`\`\`
`;
