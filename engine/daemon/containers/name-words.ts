/** First halves of the names that containers are given when nobody names them. */
export const MOODS =
  'able alert amber apt awake bold brave breezy bright brisk calm candid careful cheerful chipper clever content cosmic crisp curious daring deft eager earnest easy elated fair fearless fluent fond frank free fresh gentle glad golden good graceful grand happy hardy helpful honest hopeful humble jolly jovial keen kind lively loyal lucid lucky mellow merry mild modest nimble noble patient peaceful placid playful plucky polite proud quick quiet ready relaxed serene sharp silent silver sincere smart snappy steady stoic sunny swift tender thoughtful tidy trusting upbeat vivid warm wise witty zealous'.split(
    ' ',
  );

/** Second halves: surnames of people of science and computing. */
export const SURNAMES =
  'allen almeida anning archimedes babbage banach bartik bell berners blackwell bohr boole borg burnell carson cerf chatelet clarke cori curie darwin dijkstra easley einstein elion engelbart euclid euler faraday fermat fermi feynman franklin galileo gauss goldberg goodall hamilton hawking heisenberg hermann hertz hodgkin hopper hypatia jackson jemison johnson kalam kepler khayyam knuth kowalevski lamport lamarr leavitt liskov lovelace mayer mccarthy mcclintock meitner mendel mirzakhani moore newton nightingale noether noyce panini pascal pasteur payne perlman pike planck ptolemy ramanujan ride ritchie rosalind rubin sagan shannon sinoussi snyder solomon stallman swartz swirles tesla thompson torvalds turing villani wescoff wilson wing wozniak wright wu yalow yonath'.split(
    ' ',
  );
