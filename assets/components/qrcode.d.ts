/** The part of the package that draws nothing: its front door would bring the drawing along. */
declare module 'qrcode/lib/core/qrcode' {
  export { create } from 'qrcode';
}
