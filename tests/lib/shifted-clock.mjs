// @ts-nocheck: it puts another class in the place of a built-in one.
// Loaded before a build, it sets the clock four hundred days ahead.
const AHEAD = 400 * 24 * 60 * 60 * 1000;
const RealDate = Date;
globalThis.Date = class extends RealDate {
  constructor(...parts) {
    if (parts.length === 0) super(RealDate.now() + AHEAD);
    else super(...parts);
  }
  static now() {
    return RealDate.now() + AHEAD;
  }
};
