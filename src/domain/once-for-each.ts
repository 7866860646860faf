/**
 * Has what is made of a thing made once, for as long as both it and what it belongs to live.
 * @param ownerOf what the thing belongs to, as to a library, in what is needed beside it
 */
export function onceForEach<Subject extends object, Context, T>(
  make: (subject: Subject, context: Context) => T,
  ownerOf: (context: Context) => object,
): (subject: Subject, context: Context) => T {
  const made = new WeakMap<object, WeakMap<Subject, T>>();
  return (subject, context) => {
    const owner = ownerOf(context);
    const known = made.get(owner) ?? new WeakMap<Subject, T>();
    made.set(owner, known);
    const result = known.get(subject) ?? make(subject, context);
    known.set(subject, result);
    return result;
  };
}
