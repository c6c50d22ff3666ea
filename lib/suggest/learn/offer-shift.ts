/**
 * What taking and dismissing teaches: a shift of the log-odds of everything offered. One step of
 * stochastic gradient descent an answer, so that whoever dismisses much is offered less, and a pull back
 * to 0, so that one bad day is forgotten.
 */
const step = 0.15
const pull = 0.995
const mostShift = 1.5

export function nextShift(shift: number, confidence: number, isTaken: boolean): number {
  return move(shift, step, mostShift, confidence, isTaken)
}

/**
 * The same for one topic: fewer answers, so each counts for more. At most as much as takes the surest
 * topic (`surestOdds`) below what is offered.
 */
const topicStep = 0.8
const mostTopicShift = 5

export function nextTopicShift(shift: number, confidence: number, isTaken: boolean): number {
  return move(shift, topicStep, mostTopicShift, confidence, isTaken)
}

function move(shift: number, by: number, most: number, confidence: number, isTaken: boolean): number {
  const moved = pull * shift + by * ((isTaken ? 1 : 0) - confidence)
  return Math.max(-most, Math.min(most, moved))
}
