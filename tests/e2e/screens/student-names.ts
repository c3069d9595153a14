/** A hundred given names from many places, so that pictures show what classes look like. */
const GIVEN = `Ana Ben Chi Dara Eli Fay Gus Hana Idris Jun Kim Lea Musa Nia Omar Pia Quinn Rosa Sami Tara Uma Vito Wanda
Xenia Yara Zoë Amina Björn Carla Deniz Emre Farah Goran Hugo Ines Jakob Kaya Luca Mei Noor Olga Petra Qadir Ravi Sofía
Tomás Ulla Vera Wim Ximena Yusuf Zain Adèle Bao Cem Divya Esra Finn Gita Hiro Iva Jonas Keiko Liam Mira Nils Oona Paul
Rania Selim Thu Ursula Viktor Wen Yann Zita Alva Bruno Ciara Dmitri Eun Felix Greta Henk Ilse Joana Kofi Léa Marek Nadia
Oskar Priya Rune Saskia Tiago Urs Vanja Wiktor Yuki Zofia Aarav`.split(/\s+/);

/** Names of so many students, the same each time; from the second hundred on with an initial. */
export function studentNames(count: number): string[] {
  return Array.from({ length: count }, (_, n) => {
    const given = GIVEN[n % GIVEN.length] as string;
    const round = Math.floor(n / GIVEN.length);
    const initial = ['', 'KMB', 'SRT', 'WPD'][round]?.[n % 3];
    return initial ? `${given} ${initial}.` : given;
  });
}
