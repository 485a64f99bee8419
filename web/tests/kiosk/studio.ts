import { mkdirSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import qrcode from 'qrcode-generator'
import { Stand } from '../stand'
import { drawFace } from './drawn'
import type { Who } from './looks'

/** A scene of a clip: people, or a text as a QR code on somebody's phone, for so many pictures of which thirty make a second. */
export type Scene = { people?: Who[]; code?: { modules: string[] }; pictures: number }
const CLIPS = 'target/clips'

/** Makes clips of drawn scenes for a camera that is none. */
export async function filmed(clips: Record<string, Scene[]>): Promise<Record<string, string>> {
  mkdirSync(CLIPS, { recursive: true })
  const stand = new Stand('/kiosk/index.html', () => () => ({ status: 401, body: { code: 'LOGIN' } }))
  await stand.open()
  try {
    const page = await stand.page()
    await page.goto(stand.address + 'kiosk')
    await page.evaluate(`window.drawFace = ${drawFace.toString()}`)
    const paths: Record<string, string> = {}
    for (const [name, scenes] of Object.entries(clips)) {
      const drawn = await page.evaluate(pictured, scenes)
      const bytes = drawn.flatMap((text, i) => Array<Buffer>(scenes[i]!.pictures).fill(Buffer.from(text, 'base64')))
      paths[name] = resolve(CLIPS, name + '.mjpeg')
      writeFileSync(paths[name], Buffer.concat(bytes))
    }
    return paths
  } finally {
    await stand.close()
  }
}

/** The first picture of each scene, as JPEG in base64; runs in the browser. */
function pictured(scenes: Scene[]): string[] {
  const draw = (window as unknown as { drawFace: typeof drawFace }).drawFace
  return scenes.map(({ people, code }) => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 960, height: 720 })
    const pen = canvas.getContext('2d')!
    pen.fillStyle = '#556'
    pen.fillRect(0, 0, 960, 720)
    people?.forEach((who, i) => draw(pen, who.seed, who.day, i === 0))
    if (code) {
      const side = 620 / (code.modules.length + 8)
      pen.fillStyle = '#fff'
      pen.fillRect(170, 50, 620, 620)
      pen.fillStyle = '#000'
      code.modules.forEach((row, y) => [...row].forEach((m, x) => m === '1' && pen.fillRect(170 + (x + 4) * side, 50 + (y + 4) * side, side + 0.3, side + 0.3)))
    }
    return canvas.toDataURL('image/jpeg', 0.92).split(',')[1]!
  })
}

/** A text as a QR code for a scene. */
export function coded(text: string): { modules: string[] } {
  const qr = qrcode(0, 'L')
  qr.addData(text, 'Alphanumeric')
  qr.make()
  const n = qr.getModuleCount()
  return { modules: [...Array(n).keys()].map((y) => [...Array(n).keys()].map((x) => (qr.isDark(y, x) ? '1' : '0')).join('')) }
}

/** What makes Chromium take a clip for its camera, and ask nobody. */
export const cameraOf = (clip: string): string[] => ['--use-fake-ui-for-media-stream', '--use-fake-device-for-media-stream', '--use-file-for-fake-video-capture=' + clip]
