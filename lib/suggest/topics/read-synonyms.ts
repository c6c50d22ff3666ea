/** More renames than this in a row are a circle. */
const mostSteps = 20

/** Names that were merged into others, each with the topic that it means now: renames follow each other. */
export function readSynonyms(merged: ReadonlyMap<string, string>): Map<string, string> {
  const synonyms = new Map<string, string>()
  for (const name of merged.keys()) {
    let topic = name
    for (let step = 0; step < mostSteps; step++) topic = merged.get(topic) ?? topic
    if (topic !== name && !merged.has(topic)) synonyms.set(name, topic)
  }
  return synonyms
}
