/** Of calm weather, kind people and well-kept boats: each goes with each animal and thing of the harbour. */
const FIRST = `Able Amber Azure Bold Brave Breezy Bright Brisk Calm Candid Clever Coral Cosy Daring Eager Fair Fleet
Gallant Gentle Gleaming Golden Happy Hardy Honest Humble Jaunty Jolly Keen Kind Lively Lofty Loyal Lucky Lunar Mellow
Merry Mighty Misty Nimble Noble Patient Polar Proud Quick Quiet Radiant Ready Rosy Sandy Serene Silver Smart Snowy
Steady Stellar Sunny Swift Tidal Tranquil Trusty Valiant Velvet Vivid Warm Wise Zesty`.split(/\s+/);

const SECOND =
  `Albatross Anchor Auk Bay Beacon Barque Bosun Breeze Brig Buoy Captain Clipper Caravel Compass Cormorant Cove
Crane Current Curlew Cutter Dolphin Eider Frigate Guillemot Grebe Gull Harbour Heron Islander Kayak Lagoon Lantern Mariner
Marlin Mooring Narwhal Navigator Orca Osprey Otter Penguin Petrel Pilot Plover Porpoise Puffin Reef Rudder Sailor Salmon
Sandpiper Schooner Seal Skipper Sloop Starfish Sturgeon Tern Tide Trawler Turtle Voyager Wharf Willet`.split(/\s+/);

/**
 * A name for who has no idea or does not want to give their own: `Brave Otter`. Two words, under 20 characters.
 * @param random four bytes nobody can foresee
 */
export function twoWordName(random: Uint8Array): string {
  const [a = 0, b = 0, c = 0, d = 0] = random;
  return `${FIRST[(a * 256 + b) % FIRST.length]} ${SECOND[(c * 256 + d) % SECOND.length]}`;
}
