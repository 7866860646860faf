import type { Library } from './library.ts';

/**
 * Has what is made of a thing in a library made once, for as long as both live.
 * @param libraryOf the library in what is needed beside the thing
 */
export function onceForEach<Subject extends object, Context, T>(
  make: (subject: Subject, context: Context) => T,
  libraryOf: (context: Context) => Library,
): (subject: Subject, context: Context) => T {
  const made = new WeakMap<Library, WeakMap<Subject, T>>();
  return (subject, context) => {
    const library = libraryOf(context);
    const known = made.get(library) ?? new WeakMap<Subject, T>();
    made.set(library, known);
    const result = known.get(subject) ?? make(subject, context);
    known.set(subject, result);
    return result;
  };
}
