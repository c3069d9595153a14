/** What a class is taught here: lesson `first` with a question, a goal and hints in its step `one`, and a step `two`. */
export const SHORT_LESSON = `---
title: First
id: first
summary: A short one.
minutes: 5
---

## How many?

\`\`\`step
id: one
\`\`\`

\`\`\`question
question: How many containers does one image give?
options: [one, as many as you like]
right: as many as you like
\`\`\`

\`\`\`answer
SECRET-EXPLANATION as many as you like.
\`\`\`

\`\`\`try
docker run -d --name web nginx
\`\`\`

\`\`\`check
- say: web is there
  container: { name: web }
- say: You have listed it
  ran: { line: docker ps, prints: SECRET-CONDITION }
\`\`\`

\`\`\`hint
FIRST-HINT
\`\`\`

\`\`\`hint
SECOND-HINT
\`\`\`

\`\`\`start
images: [nginx]
files: { secret-start.txt: SECRET-START }
\`\`\`

\`\`\`solution
docker run -d --name web nginx
docker ps SECRET-SOLUTION
\`\`\`

## And then?

\`\`\`step
id: two
\`\`\`

\`\`\`check
- say: It is gone
  not: { container: { name: web } }
\`\`\`

\`\`\`solution
docker rm -f web
\`\`\`

\`\`\`hint
LATER-HINT
\`\`\`
`;
