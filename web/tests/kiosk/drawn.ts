/** Faces that nobody has: about twenty numbers from a seed make a person, a few more the day and the light they come in. */
export type Pen = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D
/** Where in the frame, how large, how turned, in which light, with how much noise of the camera. */
export type Day = { x?: number; y?: number; scale?: number; tilt?: number; light?: number; noise?: number }

/** Draws somebody. It uses nothing from outside, for it is handed to a browser as text. */
export function drawFace(pen: Pen, seed: number, day: Day = {}, alone = true): void {
  const { width: W, height: H } = pen.canvas
  let s = (seed * 2_654_435_761) >>> 0
  const any = (from = 0, to = 1): number => {
    s = (s + 0x6d2b79f5) >>> 0
    let t = Math.imul(s ^ (s >>> 15), 1 | s)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return from + (((t ^ (t >>> 14)) >>> 0) / 4_294_967_296) * (to - from)
  }
  any()
  const p = {
    hue: any(14, 34), tone: any(26, 82), wide: any(0.66, 0.92), jaw: any(0.5, 1), eyes: any(0.32, 0.46), eye: any(0.075, 0.125), open: any(0.4, 0.75), iris: any(0, 360), brow: any(0.015, 0.06), arch: any(-0.06, 0.07),
    browUp: any(0.13, 0.2), nose: any(0.24, 0.38), nostril: any(0.07, 0.15), mouth: any(0.16, 0.32), lips: any(0.02, 0.08), red: any(35, 60), smile: any(-0.05, 0.09), hair: any(0, 50), dark: any(4, 62), fringe: any(0.42, 0.8), long: any(), glasses: any(), beard: any(), ears: any(0.08, 0.15),
  }
  const R = H * 0.27 * (day.scale ?? 1)
  if (alone) {
    const wall = pen.createLinearGradient(0, 0, W, H)
    wall.addColorStop(0, '#cfd6da')
    wall.addColorStop(1, '#9aa6ad')
    pen.fillStyle = wall
    pen.fillRect(0, 0, W, H)
  }
  pen.save()
  pen.translate(W * (0.5 + (day.x ?? 0)), H * (0.5 + (day.y ?? 0)))
  pen.rotate(day.tilt ?? 0)
  pen.scale(R, R)
  const skin = (l: number) => `hsl(${p.hue} ${30 + p.tone / 4}% ${Math.min(96, p.tone + l)}%)`
  const hair = `hsl(${p.hair} 35% ${p.dark}%)`
  const oval = (x: number, y: number, rx: number, ry: number, fill: string | CanvasGradient, from = 0, to = 2 * Math.PI) => {
    pen.fillStyle = fill
    pen.beginPath()
    pen.ellipse(x, y, rx, ry, 0, from, to)
    pen.fill()
  }
  const line = (width: number, colour: string, ...to: [number, number, number, number, number, number][]) => {
    pen.strokeStyle = colour
    pen.lineWidth = width
    pen.lineCap = 'round'
    for (const [a, b, c, d, e, f] of to) {
      pen.beginPath()
      pen.moveTo(a, b)
      pen.quadraticCurveTo(c, d, e, f)
      pen.stroke()
    }
  }
  // hair behind, shoulders, neck
  if (p.long > 0.5) oval(0, 0.25, p.wide * 1.2, 1.35, hair)
  oval(0, 2.1, 1.7, 0.85, `hsl(${p.iris} 30% 40%)`)
  pen.fillStyle = skin(-12)
  pen.fillRect(-0.32, 0.6, 0.64, 0.9)
  for (const side of [-1, 1]) oval(side * p.wide, 0.05, p.ears, 0.2, skin(-8))
  // the head, lit from one side
  const lit = pen.createRadialGradient(-0.25, -0.3, 0.1, 0, 0, 1.35)
  lit.addColorStop(0, skin(10))
  lit.addColorStop(0.65, skin(0))
  lit.addColorStop(1, skin(-20))
  pen.fillStyle = lit
  pen.beginPath()
  pen.ellipse(0, -0.1, p.wide, 0.95, 0, Math.PI, 0)
  pen.bezierCurveTo(p.wide, 0.55, p.wide * p.jaw, 1.08, 0, 1.1)
  pen.bezierCurveTo(-p.wide * p.jaw, 1.08, -p.wide, 0.55, -p.wide, -0.1)
  pen.fill()
  if (p.beard > 0.72) oval(0, 0.78, p.wide * 0.62, 0.36, hair)
  // hair above
  pen.fillStyle = hair
  pen.beginPath()
  pen.ellipse(0, -0.15, p.wide * 1.08, 1.05, 0, Math.PI, 0)
  pen.quadraticCurveTo(p.wide * 0.6, -p.fringe * 1.1, 0, -p.fringe)
  pen.quadraticCurveTo(-p.wide * 0.9, -p.fringe, -p.wide * 1.08, -0.15)
  pen.fill()
  for (const side of [-1, 1]) {
    const x = side * p.eyes
    oval(x, -0.1, p.eye * 1.75, p.eye * 1.2, skin(-9))
    oval(x, -0.1, p.eye * 1.45, p.eye * p.open * 1.25, '#f6f3ee')
    oval(x, -0.1, p.eye * 0.72, p.eye * Math.min(0.72, p.open * 1.2), `hsl(${p.iris} 35% 28%)`)
    oval(x, -0.1, p.eye * 0.34, p.eye * 0.34, '#0b0b0b')
    oval(x - 0.025, -0.125, 0.016, 0.016, '#fff')
    line(0.022, '#20160f', [x - p.eye * 1.5, -0.08, x, -0.1 - p.eye * p.open * 2.2, x + p.eye * 1.5, -0.08])
    line(p.brow, hair, [x - side * 0.16, -0.1 - p.browUp, x, -0.16 - p.browUp - p.arch, x + side * 0.19, -0.1 - p.browUp + p.arch])
    oval(side * p.nostril * 0.62, p.nose + 0.03, p.nostril * 0.3, 0.025, skin(-30))
  }
  line(0.03, skin(-14), [-0.03, -0.05, -p.nostril * 0.9, p.nose * 0.7, -p.nostril, p.nose])
  line(0.028, skin(-18), [-p.nostril, p.nose, 0, p.nose + 0.1, p.nostril, p.nose])
  oval(0.02, p.nose - 0.06, p.nostril * 0.45, 0.06, skin(8))
  const mouth = p.nose + 0.3
  const lip = `hsl(${350 + p.red / 4} ${p.red}% ${Math.max(22, p.tone * 0.62)}%)`
  line(p.lips, lip, [-p.mouth, mouth - p.smile, 0, mouth + p.smile, p.mouth, mouth - p.smile])
  line(p.lips * 1.2, lip, [-p.mouth * 0.7, mouth + p.lips * 0.6, 0, mouth + p.lips + p.smile, p.mouth * 0.7, mouth + p.lips * 0.6])
  line(0.014, '#3a1414', [-p.mouth, mouth - p.smile, 0, mouth + p.smile + 0.01, p.mouth, mouth - p.smile])
  if (p.glasses > 0.75) {
    pen.strokeStyle = '#1c1c22'
    pen.lineWidth = 0.035
    for (const side of [-1, 1]) pen.strokeRect(side * p.eyes - 0.21, -0.27, 0.42, 0.32)
    line(0.035, '#1c1c22', [-p.eyes + 0.21, -0.12, 0, -0.17, p.eyes - 0.21, -0.12])
  }
  pen.restore()
  if (!alone) return
  const light = day.light ?? 0
  pen.fillStyle = light < 0 ? `rgb(0 0 0 / ${-light})` : `rgb(255 244 220 / ${light})`
  pen.fillRect(0, 0, W, H)
  if (!day.noise) return
  const frame = pen.getImageData(0, 0, W, H)
  for (let i = 0; i < frame.data.length; i++) if (i % 4 !== 3) frame.data[i] = frame.data[i]! + (any() - 0.5) * 2 * day.noise
  pen.putImageData(frame, 0, 0)
}
