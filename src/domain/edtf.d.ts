/** The part of `edtf` that we use; the package brings no types. */
declare module 'edtf' {
  /** Throws where the text is not EDTF. `min` and `max` are UTC milliseconds, the last one included. */
  export default function edtf(text: string): { edtf: string; min: number; max: number };
}
