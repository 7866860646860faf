/**
 * The largest type, in units of the viewBox, that the stylesheet may set in a timeline (13 on screen, 14 on paper).
 * Whatever is smaller stays within the same boxes.
 */
export const TYPE_SIZE = 14;

/** How far capitals and figures of that size rise above their baseline. */
export const CAP_HEIGHT = 10;
