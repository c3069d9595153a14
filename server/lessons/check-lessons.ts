// `npm run lessons [-- files…]`: tells every mistake with its file and line and solves every step; ends with 1 where there is one.
import { join, relative } from 'node:path';
import { projectRoot } from '#server/project-root';
import { SoloServer } from '#server/shell/solo-server';
import { lessonPaths, readLessonFile, tellWrongId } from './shipped-lessons';
import { solveLesson } from './solve-lesson';

const named = process.argv.slice(2);
const paths = named.length > 0 ? named : await lessonPaths(join(projectRoot, 'lessons'));
let mistakes = 0;
{
  await using server = new SoloServer({ leaping: true });
  for (const path of paths) {
    const shown = relative(process.cwd(), path);
    const tell = (found: readonly { line: number; text: string }[]) => {
      for (const { line, text } of found) console.log(`${shown}:${line}: ${text}`);
      mistakes += found.length;
    };
    const file = await readLessonFile(path);
    if (!file.read.ok) {
      tell(file.read.error);
      continue;
    }
    if (named.length === 0) tell(tellWrongId(file));
    const solved = await solveLesson(server, file.text, file.read.value);
    tell(solved.mistakes);
    const { length } = file.read.value.sheet.steps;
    const setUp = solved.onlySetUp.length > 0 ? ` (only after being set up: ${solved.onlySetUp.join(', ')})` : '';
    if (solved.mistakes.length === 0) console.log(`${shown}: ${length} steps solved${setUp}`);
  }
}
console.log(`${paths.length} lessons, ${mistakes === 0 ? 'no mistakes' : `mistakes: ${mistakes}`}`);
process.exitCode = mistakes === 0 ? 0 : 1;
