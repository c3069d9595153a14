// `npm run lessons [-- files…]`: tells every mistake with its file and line; ends with 1 where there is one.
import { join, relative } from 'node:path';
import { projectRoot } from '#server/project-root';
import { lessonPaths, readLessonFile, tellWrongId } from './shipped-lessons';

const named = process.argv.slice(2);
const paths = named.length > 0 ? named : await lessonPaths(join(projectRoot, 'lessons'));
let mistakes = 0;
for (const path of paths) {
  const file = await readLessonFile(path);
  const found = file.read.ok ? (named.length > 0 ? [] : tellWrongId(file)) : file.read.error;
  for (const { line, text } of found) console.log(`${relative(process.cwd(), path)}:${line}: ${text}`);
  mistakes += found.length;
}
console.log(`${paths.length} lessons, ${mistakes === 0 ? 'no mistakes' : `mistakes: ${mistakes}`}`);
process.exitCode = mistakes === 0 ? 0 : 1;
