import { BarcodeDetector, prepareZXingModule } from 'barcode-detector/ponyfill'

/** Reads a QR code in a frame, apart from the page and from what sees faces. One frame in, its text or nothing out. */
prepareZXingModule({ overrides: { locateFile: (file: string) => '/face/' + file } })
const detector = new BarcodeDetector({ formats: ['qr_code'] })

onmessage = async ({ data: frame }: MessageEvent<ImageBitmap>) => {
  try {
    const [code] = await detector.detect(frame)
    postMessage({ text: code?.rawValue ?? '' })
  } catch {
    postMessage('broken')
  } finally {
    frame.close()
  }
}
