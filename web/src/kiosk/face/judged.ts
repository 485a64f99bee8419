/** What is to be said to whoever looks; `good` where nothing is. */
export type Hint = 'good' | 'none' | 'two' | 'closer' | 'further' | 'light' | 'look'
export type Point = readonly [number, number]
/** A face as it was found, in parts of the frame's height: no picture, and nothing that tells whose. */
export type Found = { centre: Point; size: number; angle: number; eyes: readonly [Point, Point]; nose: Point; mean: number; spread: number }

/** Of the frame's height; smaller than that too few of the model's 224 points are the face's own. */
const CLOSER = 0.3
const FURTHER = 1.15
/** How far the middle of a face may be from the middle of the frame. */
const ASIDE = 0.3
/** How far the nose may be from between the eyes, in parts of their distance: more, and it looks elsewhere. */
const TURNED = 0.4
const TILTED = Math.PI / 6
/** Darkness is told by what cannot be told apart any more, so that nobody's skin is too dark for it. */
const DARK = 0.06
const FLAT = 0.04

/** What is to be done before a frame is good enough, one thing at a time. */
export function judged(faces: readonly Found[], wide: number): Hint {
  const face = faces[0]
  if (!face) return 'none'
  if (faces.length > 1) return 'two'
  if (face.mean < DARK || face.mean > 1 - DARK || face.spread < FLAT) return 'light'
  if (face.size < CLOSER) return 'closer'
  if (face.size > FURTHER) return 'further'
  const isAside = Math.hypot(face.centre[0] - wide / 2, face.centre[1] - 0.5) > ASIDE
  return isAside || Math.abs(face.angle) > TILTED || Math.abs(turn(face)) > TURNED ? 'look' : 'good'
}

/** Where the nose is along the line of the eyes, from between them. */
function turn({ eyes: [one, other], nose }: Found): number {
  const [x, y] = [other[0] - one[0], other[1] - one[1]]
  const apart = x * x + y * y
  return apart === 0 ? 1 : ((nose[0] - (one[0] + other[0]) / 2) * x + (nose[1] - (one[1] + other[1]) / 2) * y) / apart
}
